using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>Reads what a unit's pages show.</summary>
public sealed class ReadUnitPages(
    ProgrammeCatalogues catalogues, ReadObligations readObligations, SubmissionRows submissions, IOptions<UploadOptions> options, TimeProvider clock)
{
    // What is older is a matter for the office.
    private const int PastPerProgramme = 4;

    /// <returns>The unit's first page, with the programmes that the caller reaches; null when it reports to none.</returns>
    public async Task<UnitHome?> Home(UnitCode unit, Caller caller, CancellationToken stop)
    {
        var (catalogue, now) = (await catalogues.Current(stop), clock.GetUtcNow());
        var reports = (await Task.WhenAll(catalogue.All.Where(programme => caller.Reaches(programme.Id)).Select(programme => ReportsOf(Shown(catalogue, programme.Id, now), unit, now, stop)))).SelectMany(some => some).ToList();
        if (reports.Count == 0) return null;
        return new UnitHome(
            reports[0].Obligation.Unit,
            [.. reports.Where(one => PeriodOf(one).IsOpenAt(now)).OrderByDescending(one => one.IsOwed).ThenBy(one => one.Obligation.Deadline.DueAt)],
            [.. reports.Where(one => now < PeriodOf(one).OpensAt).OrderBy(one => PeriodOf(one).OpensAt)],
            [.. reports.Where(one => now >= PeriodOf(one).ClosesAt).OrderByDescending(one => one.Obligation.Deadline.DueAt)]);
    }

    /// <returns>The page of one report; null when the unit does not owe it.</returns>
    public async Task<ReportPageModel?> Report(string programmeText, string periodText, UnitCode unit, CancellationToken stop)
    {
        if (!ProgrammeId.TryParse(programmeText, out var programme) || !PeriodId.TryParse(periodText, out var period)) return null;
        if ((await catalogues.Current(stop)).PeriodOf(programme, period) is not { } named) return null;
        var now = clock.GetUtcNow();
        if ((await ReportsOf([named], unit, now, stop)) is not [var report]) return null;
        var sent = Submission.InOrder(await submissions.OfUnit(programme, period, unit, stop)).Reverse().ToList();
        return new ReportPageModel(report, named.Period.IsOpenAt(now), sent, options.Value.MaxFileBytes);
    }

    private async Task<IReadOnlyList<UnitReport>> ReportsOf(IReadOnlyList<ProgrammePeriod> periods, UnitCode unit, DateTimeOffset now, CancellationToken stop)
    {
        var owed = periods.Where(one => one.Programme.TreeIn(one.Period).Find(unit) is { Reports: true }).ToList();
        var obligations = await readObligations.OfUnit(owed, unit.ToString(), now, stop);
        return [.. owed.Zip(obligations, (one, obligation) => new UnitReport(one.Programme, obligation))];
    }

    // What is open, the next one to open, and some that have closed.
    private static IReadOnlyList<ProgrammePeriod> Shown(ProgrammeCatalogue catalogue, ProgrammeId programme, DateTimeOffset now)
    {
        var periods = catalogue.PeriodsOf(programme).ToList();
        var past = periods.Where(one => now >= one.Period.ClosesAt).TakeLast(PastPerProgramme);
        var coming = periods.Where(one => now < one.Period.OpensAt).OrderBy(one => one.Period.OpensAt).Take(1);
        return [.. past, .. periods.Where(one => one.Period.IsOpenAt(now)), .. coming];
    }

    private static Domain.Periods.Period PeriodOf(UnitReport report) => report.Obligation.Deadline.Period;
}
