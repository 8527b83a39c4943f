using Microsoft.Extensions.Logging;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Roster;

/// <summary>Puts a period's figures and totals where its tree now has them, after the roster has changed. It compares what is there
/// with what should be, and not one roster with another: so it can be asked at any time, and mends what an earlier run left undone.</summary>
public sealed class RegroupTotals(SubmissionRows submissions, PlacedRows placedRows, AggregateReport aggregateReport, ILogger<RegroupTotals> log)
{
    public async Task Handle(ProgrammePeriod one, CancellationToken stop)
    {
        // Rows before submissions: a report accepted in between has newer rows, which are left alone.
        var (programme, period) = one;
        var rows = await placedRows.Of(programme.Id, period.Id, stop);
        var accepted = (await submissions.OfPeriod(programme.Id, period.Id, stop)).Where(sent => sent.IsAccepted).Select(sent => sent.Id.Unit).ToHashSet();
        var tree = programme.TreeIn(period);
        var reported = tree.Reporters.Where(unit => accepted.Contains(unit.Code)).ToList();
        if (PlacedRows.AreRight(rows, tree, reported)) return;

        // Totals that are no more go first, so that no sum takes them in; the figures' old places go last, as the sign that all is done.
        await placedRows.RemoveOtherTotals(rows, tree, reported, stop);
        foreach (var unit in reported) await aggregateReport.Handle(new Duty(programme, period, tree, unit), stop);
        await placedRows.RemoveOtherFigures(rows, tree, reported, stop);
        log.LogInformation("{Programme} {Period}: figures and totals of {Units} units put where the roster has them", programme.Id, period.Id, reported.Count);
    }
}
