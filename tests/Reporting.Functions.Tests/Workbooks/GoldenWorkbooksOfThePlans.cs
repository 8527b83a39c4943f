using Reporting.Domain.Deadlines;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Workbooks;

/// <summary>A form and a consolidated report of each shipped programme, as they were when they were last read through.</summary>
public sealed class GoldenWorkbooksOfThePlans
{
    [Theory]
    //          pack                 period
    [InlineData("angiang-bdg",       "2024-NAM")]
    [InlineData("hatinh-bdg",        "2017-6T")]
    [InlineData("longbien-mcbgtks",  "2024-Q1")]
    [InlineData("tanlac-mcbgtks",    "2024-6T")]
    [InlineData("vancanh-bdg",       "2024-NAM")]
    public void The_form_of_the_first_unit(string pack, string period) => Golden.Matches(FormWorkbook.Write(DutyOf(pack, period)), $"form-{pack}");

    [Theory]
    //          pack                 period
    [InlineData("angiang-bdg",       "2024-NAM")]
    [InlineData("hatinh-bdg",        "2017-6T")]
    [InlineData("longbien-mcbgtks",  "2024-Q1")]
    [InlineData("tanlac-mcbgtks",    "2024-6T")]
    [InlineData("vancanh-bdg",       "2024-NAM")]
    public void The_consolidated_report_after_two_units_have_reported(string pack, string period)
    {
        var (programme, kept, tree, _) = DutyOf(pack, period);
        var now = kept.DueAt.AddDays(1);
        var sent = tree.Reporters.Take(2).Select(unit => new Submission(
            new SubmissionId(programme.Id, kept.Id, unit.Code, "20240101T010000000Z-a"), kept.DueAt.AddDays(-1), SubmissionState.Accepted, new string('a', 64), 1000, "test", 0, 0, 0)).ToList();
        var verdicts = sent.ToDictionary(one => one.Id, _ => new Verdict([], [.. Values(programme)]));
        var obligations = tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(UnitDeadline.Of(kept, tree, unit, [], now), unit, [.. sent.Where(one => one.Id.Unit == unit.Code)], now)).ToList();

        Golden.Matches(
            ConsolidatedWorkbook.Write(Consolidation.Of(programme, kept, tree.Root, now, obligations, sent, verdicts, new Dictionary<UnitCode, Domain.Totals.Figures>())),
            $"consolidated-{pack}");
    }

    // The same in every cell of a kind: what is looked at here is where things stand.
    private static IEnumerable<CellValue> Values(Programme programme) => FormLayout.Of(programme).Where(row => row.Element is not null).Select(row => Value(row.Element!, new CellPlace(row.Sheet, row.InputAddress)));

    private static CellValue Value(DataElement element, CellPlace place) => element.Kind switch
    {
        ElementKind.Text => new CellValue(element.Code, place, "Đã làm tốt.", Text: "Đã làm tốt."),
        ElementKind.YesNo => new CellValue(element.Code, place, "Có", Number: 1),
        _ => new CellValue(element.Code, place, "40", Number: 40),
    };

    private static Duty DutyOf(string pack, string period)
    {
        var programme = ProgrammePack.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", $"{pack}.json")), pack);
        var kept = programme.FindPeriod(PeriodId.Parse(period))!;
        var tree = programme.TreeIn(kept);
        return new Duty(programme, kept, tree, tree.Reporters.First());
    }
}
