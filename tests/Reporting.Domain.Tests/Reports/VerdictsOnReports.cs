using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reports;

public sealed class VerdictsOnReports
{
    [Fact]
    public void A_right_report_is_accepted_with_its_values_and_their_cells()
    {
        var verdict = new AReport().Judged();

        Assert.Equal((Outcome.Accepted, true), (verdict.Outcome, verdict.IsAccepted));
        Assert.Empty(verdict.Findings);
        Assert.Equal(["TONG=20 Biểu 1!E7", "NU=9 Biểu 1!E8"], verdict.Values.Select(value => $"{value.Element}={value.Raw} {value.Place}"));
    }

    [Fact]
    public void Every_problem_of_a_right_form_is_reported_with_its_place()
    {
        var verdict = new AReport().With("TONG", "2.5").With("NU", RawCellKind.Text, "chín").With("GHICHU", RawCellKind.Error, "#REF!").Judged();

        Assert.Equal(
            ["not-whole Biểu 1!E7 TONG 2.5", "not-a-number Biểu 1!E8 NU chín", "cell-error Thuyết minh!C5 GHICHU #REF!"],
            verdict.Findings.Select(found => $"{found.Code} {found.Sheet}!{found.Cell} {found.Element} {found.Entered}"));
        Assert.Equal((Outcome.Rejected, 3, 0), (verdict.Outcome, verdict.Errors, verdict.Warnings));
    }

    [Theory]
    //          all    women  accepted
    [InlineData("20",  "20",  true)]
    [InlineData("20",  "21",  false)]
    [InlineData("0",   "0",   true)]
    public void Women_are_not_more_than_all(string all, string women, bool accepted) =>
        Assert.Equal(accepted, new AReport().With("TONG", all).With("NU", women).Judged().IsAccepted);

    [Fact]
    public void A_broken_rule_names_the_cells_and_both_numbers()
    {
        var finding = Assert.Single(new AReport().With("TONG", "1200").With("NU", "1201").Judged().Findings);

        Assert.Equal(("rule-broken", "Biểu 1", "E8", "NU", "1201"), (finding.Code, finding.Sheet, finding.Cell, finding.Element.ToString(), finding.Entered));
        Assert.Equal(new Bilingual("≤ 1.200", "≤ 1,200"), finding.Expected);
        Assert.Equal("“Nữ” (E8) = 1.201 không được lớn hơn “Tổng số” (E7) = 1.200. Hãy kiểm tra các ô này và sửa ô sai.", finding.Message.Vi);
        Assert.Equal("“Women” (E8) = 1,201 must not be more than “All” (E7) = 1,200. Check these cells and mend the wrong one.", finding.Message.En);
    }

    [Theory]
    //          left              right      holds
    [InlineData("\"NU\", \"NU\"", "\"TONG\"", true)]    // 18 <= 20: the sums are compared, term by term
    [InlineData("\"TONG\", \"NU\"", "\"TONG\"", false)]
    public void A_rule_compares_sums(string left, string right, bool holds)
    {
        var programme = SmallPack.ReadWith("rules[0]", $$"""{ "left": [{{left}}], "operator": "<=", "right": [{{right}}] }""");

        Assert.Equal(holds, new AReport().JudgedBy(programme).Judged().IsAccepted);
    }

    [Fact]
    public void A_rule_is_not_asked_while_one_of_its_cells_is_blank_or_wrong()
    {
        var optional = SmallPack.ReadWith("form[0].elements[0].required", "false");

        Assert.Empty(new AReport().JudgedBy(optional).With("TONG", RawCellKind.Blank, "").Judged().Findings);
        Assert.Equal("not-a-number", Assert.Single(new AReport().With("TONG", RawCellKind.Text, "ít").With("NU", "99").Judged().Findings).Code);
    }

    [Fact]
    public void A_rule_that_only_warns_lets_the_report_in()
    {
        var programme = SmallPack.ReadWith("rules[0].severity", "\"warning\"");

        var verdict = new AReport().JudgedBy(programme).With("NU", "21").Judged();

        Assert.Equal((Outcome.AcceptedWithWarnings, true, 0, 1), (verdict.Outcome, verdict.IsAccepted, verdict.Errors, verdict.Warnings));
        Assert.EndsWith("Hãy kiểm tra lại; nếu đúng thì không phải sửa.", verdict.Findings[0].Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_alone_leaves_the_report_accepted() =>
        Assert.Equal(Outcome.Accepted, new AReport().With("NU", RawCellKind.Text, "9 ").Judged().Outcome);

    [Fact]
    public void A_deleted_row_is_missed_where_its_element_is_required()
    {
        var finding = Assert.Single(new AReport().Without("NU").Without("GHICHU").Judged().Findings);

        Assert.Equal(("cell-missing", Severity.Error, "NU"), (finding.Code, finding.Severity, finding.Element.ToString()));
        Assert.Equal("Không tìm thấy ô nhập của “Nữ” (mã NU). Dòng này đã bị xoá khỏi biểu mẫu: hãy tải lại biểu mẫu và chép số liệu sang.", finding.Message.Vi);
    }

    [Fact]
    public void Sizes_of_files_are_told_as_people_see_them() => Assert.Equal(
        "Tệp lớn 12,3 MB, vượt giới hạn 5 MB. Biểu mẫu điền đủ chỉ vài chục KB: hãy xoá hình ảnh, trang tính chèn thêm rồi nộp lại.",
        Findings.FileTooLarge(12_345_678, 5_000_000).Message.Vi);
}
