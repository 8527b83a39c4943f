using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Trace;

/// <summary>Follows a figure to the cells it came from: the units that contribute, each with submission, sheet and cell, and the
/// units that are missing from it. A derived figure leads to the cells its conditions are about.</summary>
public sealed class TraceFigure(ReadObligations readObligations, ResultBlobs results)
{
    private const int AtOnce = 16;

    public async Task<TracedFigure> Handle(Programme programme, Period period, Unit node, ElementCode element, DateTimeOffset now, CancellationToken stop)
    {
        var under = programme.TreeIn(period).ReportersUnder(node).Select(unit => unit.Code).ToHashSet();
        var obligations = (await readObligations.Handle(programme, period, now, stop)).Where(one => under.Contains(one.Unit.Code)).ToList();
        var counting = obligations.Where(one => one.Submission is { IsAccepted: true });
        var given = await Contributions(programme, element, [.. counting.Select(one => (one.Unit, one.Submission!.Id, one.Submission.ReceivedAt))], stop);
        var contributing = given.Select(one => one.Unit.Code).ToHashSet();
        return new TracedFigure(
            node, element, given.Count == 0 ? null : given.Sum(one => one.Value), given,
            [.. obligations.Where(one => !contributing.Contains(one.Unit.Code))]);
    }

    /// <returns>What each of these reports contributes, with its cells; a report that does not give the figure is left out. One verdict is read for
    /// each, so whoever shows a part of a long list asks for that part.</returns>
    public async Task<IReadOnlyList<Contribution>> Contributions(
        Programme programme, ElementCode element, IReadOnlyList<(Unit Unit, SubmissionId Submission, DateTimeOffset ReceivedAt)> counting, CancellationToken stop)
    {
        var contributions = new Contribution?[counting.Count];
        await Parallel.ForAsync(0, counting.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (i, token) =>
        {
            var (unit, submission, receivedAt) = counting[i];
            var verdict = await results.ReadVerdict(submission, token) ?? throw new InvalidOperationException($"{submission} is accepted but has no verdict.");
            if (Figures.Of(programme, verdict.Values)[element] is { } value) contributions[i] = new Contribution(unit, value, submission, receivedAt, [.. CellsBehind(programme, verdict, element)]);
        });
        return [.. contributions.OfType<Contribution>()];
    }

    private static IEnumerable<CellValue> CellsBehind(Programme programme, Verdict verdict, ElementCode element)
    {
        var behind = programme.Derived.FirstOrDefault(derived => derived.Code == element) is { } derived
            ? derived.All.SelectMany(condition => condition.Left.Concat(condition.Right)).ToHashSet()
            : [element];
        return verdict.Values.Where(value => behind.Contains(value.Element));
    }
}
