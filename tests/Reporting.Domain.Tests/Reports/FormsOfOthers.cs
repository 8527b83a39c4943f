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

    [Theory]
    //          its cells  codes in plain sight   finding
    [InlineData("none",    "",                    "not-a-form")]
    [InlineData("few",     "",                    "not-a-form")]        // fewer than half of what is required
    [InlineData("all",     "",                    "form-rearranged")]
    [InlineData("all",     "TRAM-A 2024-6T",      "form-rearranged")]
    [InlineData("all",     "TRAM-B 2024-6T",      "wrong-unit")]
    [InlineData("all",     "TRAM-A 2023-6T",      "wrong-period")]
    public void A_workbook_without_our_hidden_sheet_is_a_form_only_if_most_of_one_is_there(string cells, string codes, string code)
    {
        var report = new AReport().Saying(null).Showing(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (cells is "none" or "few") report = report.Without("TONG").Without("NU");
        if (cells == "none") report = report.Without("GHICHU");

        Assert.Equal(code, report.Judged().Findings[0].Code);
    }

    [Theory]
    [InlineData(FoundBy.Code)]
    [InlineData(FoundBy.Label)]
    public void What_was_not_found_by_its_name_is_never_accepted_unseen(FoundBy way)
    {
        var verdict = new AReport().FoundIn("NU", way).Judged();

        Assert.Equal(("form-rearranged", Outcome.Rejected, true), (verdict.Findings[0].Code, verdict.Outcome, verdict.NeedsConfirming));
    }

    [Fact]
    public void An_old_version_is_carried_over_to_a_new_form_and_never_accepted()
    {
        var verdict = new AReport().Saying(new Manifest("NHO", "0", "2024-6T", "TRAM-A")).With("NU", "-5").Judged();

        Assert.Equal(
            ["wrong-version Error", "below-min Error", "carried-over Note", "carried-over Note"],
            verdict.Findings.Select(finding => $"{finding.Code} {finding.Severity}"));
        Assert.Equal(("0", "1"), (verdict.Findings[0].Entered, verdict.Findings[0].Expected!.Vi));
        Assert.Equal((Outcome.Rejected, true), (verdict.Outcome, verdict.NeedsConfirming));
        Assert.Empty(verdict.Values);
        Assert.Equal(["NU=-5", "TONG=20"], verdict.CarriedOver.Select(one => $"{one.Key}={one.Value.Text}").Order());
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
