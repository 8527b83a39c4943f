using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reports;

public sealed class LeftoversOfCopying
{
    private static readonly Programme Communes = SmallPack.ReadWith("units", """
        [
          { "code": "HUYEN", "name": "Trung tâm Y tế huyện Tân Lạc" },
          { "code": "CUM", "name": "Cụm xã Vùng Cao", "parent": "HUYEN" },
          { "code": "TRAM-A", "name": "Trạm Y tế xã Đông Lai", "parent": "CUM" },
          { "code": "TRAM-B", "name": "Trạm Y tế xã Thanh Hối", "parent": "CUM" },
          { "code": "TRAM-C", "name": "Trạm Y tế xã Lai", "parent": "CUM" },
          { "code": "TRAM-D", "name": "Trạm Y tế phường Hòa", "parent": "CUM" },
          { "code": "TRAM-E", "name": "Trạm Y tế thị trấn Mãn Đức", "parent": "CUM" },
          { "code": "KHOA-1", "name": "Khoa Nội tổng hợp", "parent": "HUYEN" }
        ]
        """);

    [Theory]
    //          text                                             the phrase that is told
    [InlineData("Trạm Y tế xã Thanh Hối đã làm.",                "xã Thanh Hối")]
    [InlineData("trạm y tế XÃ THANH HỐI đã làm.",                "XÃ THANH HỐI")]
    [InlineData("Ở xã Thanh Hối, xã Thanh Hối và xã Thanh Hối.", "xã Thanh Hối")]           // once is enough
    [InlineData("Ở thị trấn Mãn Đức",                            "thị trấn Mãn Đức")]
    [InlineData("Ở phường Hòa.",                                 "phường Hòa")]
    [InlineData("Ở phường Hoà.",                                 "phường Hoà")]             // as the other schools write it
    [InlineData("Ở phường Hòa Bình.",                            null)]                     // a longer name
    [InlineData("Ở phường Hòang.",                               null)]
    [InlineData("Ở phường Hòa, cả ngày.",                        "phường Hòa")]
    [InlineData("Trạm Y tế xã Đông Lai đã làm.",                 null)]                     // its own
    [InlineData("Ở xã Lai đã làm.",                              "xã Lai")]
    [InlineData("Trung tâm Y tế huyện Tân Lạc giao.",            null)]                     // above it
    [InlineData("Khoa Nội tổng hợp giúp.",                       null)]                     // departments name each other in every report
    [InlineData("Thanh Hối là tên một người.",                   null)]                     // without what it is
    [InlineData("Ở cả Thanh Hóa.",                               null)]
    [InlineData("",                                              null)]
    public void Another_communes_name_is_told(string text, string? phrase) =>
        Assert.Equal(phrase, Phrases(Communes, text, "another-unit-named").SingleOrDefault());

    [Fact]
    public void No_more_than_three_communes_are_told() =>
        Assert.Equal(3, Judged(Communes, "xã Thanh Hối, xã Lai, phường Hòa, thị trấn Mãn Đức").Findings.Count);

    [Fact]
    public void A_leftover_is_told_with_what_stands_around_it()
    {
        var finding = Assert.Single(Judged(Communes, "Trong sáu tháng đầu năm Trạm đã phối hợp với\nxã Thanh Hối tổ chức được hai buổi nói chuyện tại các thôn.").Findings);

        Assert.Equal(("another-unit-named", Severity.Warning, "C5"), (finding.Code, finding.Severity, finding.Cell));
        Assert.Equal("Cell C5 \"Remarks\" names \"xã Thanh Hối\", which is Trạm Y tế xã Thanh Hối (TRAM-B): \"… đầu năm Trạm đã phối hợp với xã Thanh Hối tổ chức được hai buổi nói chu…\". If it was left over from that unit's report, mend it and send it again.", finding.Message.En);
    }

    [Theory]
    //          text                                         the phrase that is told, in 2024-6T (15 November 2023 to 14 May 2024)
    [InlineData("Năm 2024 đã làm.",                          null)]
    [InlineData("Kế hoạch năm 2025.",                        null)]
    [InlineData("Kế hoạch năm 2026.",                        "năm 2026")]
    [InlineData("Năm 2023 đã làm.",                          "Năm 2023")]
    [InlineData("Tăng so với năm 2023.",                     null)]
    [InlineData("Cùng kỳ năm 2023 là 5.",                    null)]
    [InlineData("Tăng so với năm 2022.",                     "năm 2022")]
    [InlineData("Từ tháng 12/2023.",                         null)]
    [InlineData("Từ tháng 11/2023.",                         null)]
    [InlineData("Từ tháng 10/2023.",                         "tháng 10/2023")]
    [InlineData("Từ tháng 12 - 2023.",                       null)]
    [InlineData("Quý IV/2023.",                              "Quý IV/2023")]
    [InlineData("Quý I/2024.",                               null)]
    [InlineData("Ngày 15/3/2021, số 12/KH-UBND/2021.",       null)]                // numbers of documents
    [InlineData("2021 lượt người.",                          null)]
    [InlineData("Năm 20215.",                                null)]
    [InlineData("Năm 2024 và năm 2021 và năm 2020.",         "năm 2021")]          // the first is enough
    public void Another_year_is_told_unless_it_is_compared_with_or_in_the_window(string text, string? phrase) =>
        Assert.Equal(phrase, Phrases(Communes, text, "another-year-named").SingleOrDefault());

    [Theory]
    //          text                                   told
    [InlineData("Về bệnh tan máu bẩm sinh.",           "tan máu bẩm sinh")]
    [InlineData("TAN MÁU BẨM SINH và cận huyết.",      "tan máu bẩm sinh")]
    [InlineData("Về hôn nhân cận huyết.",              "cận huyết")]
    [InlineData("Về tan máu.",                         null)]
    public void Another_programmes_words_are_told(string text, string? told) =>
        Assert.Equal(told, Phrases(SmallPack.ReadWith("foreignTerms", """["tan máu bẩm sinh", "cận huyết"]"""), text, "foreign-term").SingleOrDefault());

    [Fact]
    public void Nothing_is_left_over_in_a_blank_or_a_number() => Assert.Empty(new AReport().JudgedBy(Communes).Judged().Findings);

    private static IEnumerable<string> Phrases(Programme programme, string text, string code)
    {
        var findings = Judged(programme, text).Findings;
        Assert.All(findings, finding => Assert.Equal(code, finding.Code));
        return findings.Select(finding => finding.Message.En.Split(" names \"")[1].Split('"')[0]);
    }

    private static Verdict Judged(Programme programme, string text) => new AReport().With("GHICHU", RawCellKind.Text, text).JudgedBy(programme).Judged();
}
