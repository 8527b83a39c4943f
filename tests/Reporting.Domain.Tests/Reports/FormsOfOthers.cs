using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reports;

public sealed class FormsOfOthers
{
    [Theory]
    //          programme  version  period      unit       finding            expected
    [InlineData("KHAC",    "1",     "2024-6T",  "TRAM-A",  "wrong-programme", "NHO")]
    [InlineData("NHO",     "1",     "2024-6T",  "TRAM-B",  "wrong-unit",      "TRAM-A")]
    [InlineData("NHO",     "1",     "2024-NAM", "TRAM-A",  "wrong-period",    "2024-6T")]
    [InlineData("NHO",     "0",     "2024-6T",  "TRAM-A",  "wrong-version",   "1")]
    [InlineData("KHAC",    "0",     "2024-NAM", "TRAM-B",  "wrong-programme", "NHO")]      // all at once: still one sentence
    [InlineData("",        "",      "",         "",        "wrong-programme", "NHO")]
    public void A_wrong_form_gets_one_finding_at_its_heading_and_none_for_its_cells(string programme, string version, string period, string unit, string code, string expected)
    {
        var verdict = new AReport().Saying(new Manifest(programme, version, period, unit)).With("NU", "-5").Without("TONG").Judged();

        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((code, Severity.Error, "Biểu 1", "C3"), (finding.Code, finding.Severity, finding.Sheet, finding.Cell));
        Assert.Equal(expected, finding.Expected!.Vi);
        Assert.Empty(verdict.Values);
        Assert.Equal(Outcome.Rejected, verdict.Outcome);
    }

    [Fact]
    public void A_workbook_without_our_hidden_sheet_is_no_form()
    {
        var verdict = new AReport().Saying(null).Judged();

        Assert.Equal("not-a-form", Assert.Single(verdict.Findings).Code);
    }

    [Fact]
    public void Case_and_spaces_do_not_make_a_form_wrong() =>
        Assert.Equal(Outcome.Accepted, new AReport().Saying(new Manifest(" nho", "1 ", "2024-6t", "tram-a")).Judged().Outcome);

    [Fact]
    public void A_form_of_a_known_unit_is_told_by_its_name()
    {
        var verdict = new AReport().Saying(new Manifest("NHO", "1", "2024-6T", "TRAM-B")).Judged();

        Assert.Equal("Đây là biểu mẫu của đơn vị khác: Trạm B. Hãy tải và điền biểu mẫu của Trạm A (TRAM-A).", verdict.Findings[0].Message.Vi);
        Assert.Equal("This is another unit's form: Trạm B. Download and fill in the form of Trạm A (TRAM-A).", verdict.Findings[0].Message.En);
    }
}
