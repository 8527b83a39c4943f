using System.Collections.Concurrent;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Consolidate;

/// <summary>Gathers what the consolidated report of a node is made of, as it is or was at a moment: from the verdicts of the
/// submissions that count then, since the tables of figures know only the present; and with the due days that were named by then.</summary>
public sealed class ConsolidateReports(ReadObligations readObligations, SubmissionRows submissions, ResultBlobs results)
{
    private const int AtOnce = 16;

    public async Task<Consolidation> Handle(Programme programme, Period period, Unit node, DateTimeOffset asOf, CancellationToken stop)
    {
        programme = programme.AsOf(asOf);
        period = programme.FindPeriod(period.Id)!;
        using var activity = ReportingActivities.Start("consolidate", programme.Id, period.Id, node.Code);
        var under = programme.TreeIn(period).ReportersUnder(node).Select(unit => unit.Code).ToHashSet();
        var obligations = (await readObligations.Handle(programme, period, asOf, stop)).Where(one => under.Contains(one.Unit.Code)).ToList();
        var sent = (await submissions.OfPeriod(programme.Id, period.Id, stop)).Where(one => one.ReceivedAt <= asOf);
        var verdicts = await VerdictsOn(Counting(obligations), stop);
        var missing = obligations.Where(one => one.Submission is not { IsAccepted: true }).Select(one => one.Unit.Code).ToHashSet();
        var before = missing.Count > 0 && programme.Before(period) is { } earlier ? await FiguresOf(programme, earlier, missing, asOf, stop) : new Dictionary<UnitCode, Figures>();

        return Consolidation.Of(programme, period, node, asOf, obligations, sent, verdicts, before);
    }

    private async Task<Dictionary<UnitCode, Figures>> FiguresOf(Programme programme, Period period, HashSet<UnitCode> units, DateTimeOffset asOf, CancellationToken stop)
    {
        var obligations = await readObligations.Handle(programme, period, asOf, stop);
        var verdicts = await VerdictsOn(Counting(obligations.Where(one => units.Contains(one.Unit.Code))), stop);
        return verdicts.ToDictionary(one => one.Key.Unit, one => Figures.Of(programme, one.Value.Values));
    }

    private static IEnumerable<SubmissionId> Counting(IEnumerable<Obligation> obligations) =>
        obligations.Select(one => one.Submission).OfType<Submission>().Where(one => one.IsAccepted).Select(one => one.Id);

    private async Task<IReadOnlyDictionary<SubmissionId, Verdict>> VerdictsOn(IEnumerable<SubmissionId> ids, CancellationToken stop)
    {
        var verdicts = new ConcurrentDictionary<SubmissionId, Verdict>();
        var pace = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
        await Parallel.ForEachAsync(ids, pace, async (id, token) =>
            verdicts[id] = await results.ReadVerdict(id, token) ?? throw new InvalidOperationException($"{id} is accepted but has no verdict."));
        return verdicts;
    }
}
