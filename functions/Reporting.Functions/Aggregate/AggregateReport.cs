using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Aggregate;

/// <summary>Adds a unit's counting report up the reporting tree: the unit's row, its parent's total from the parent's children,
/// and so on to the root. Each row is made anew from what lies below it, never incremented, so neither the order of uploads nor
/// their repetition matters, and the work is the width of one branch.</summary>
public sealed class AggregateReport(SubmissionRows submissions, ResultBlobs results, FigureRows figures, TotalRows totals)
{
    public async Task Handle(Duty duty, CancellationToken stop)
    {
        var (programme, period, tree) = (duty.Programme.Id, duty.Period.Id, duty.Tree);
        await figures.Settle(programme, period, tree, duty.Unit, token => Counting(duty, token), stop);

        // A unit that reports and also adds up others is its own first node.
        var nodes = tree.IsInner(duty.Unit) ? tree.AncestorsOf(duty.Unit).Prepend(duty.Unit) : tree.AncestorsOf(duty.Unit);
        foreach (var node in nodes) await totals.Settle(programme, period, tree, node, token => SumOf(duty, node, token), stop);
    }

    private async Task<AcceptedReport?> Counting(Duty duty, CancellationToken stop)
    {
        var sent = await submissions.OfUnit(duty.Programme.Id, duty.Period.Id, duty.Unit.Code, stop);
        if (Submission.Counting(sent) is not { } counting) return null;
        var verdict = await results.ReadVerdict(counting.Id, stop) ?? throw new InvalidOperationException($"{counting.Id} is accepted but has no verdict.");
        return new AcceptedReport(duty.Unit.Code, counting.Id, counting.ReceivedAt, counting.Sha256 ?? "", Figures.Of(duty.Programme, verdict.Values));
    }

    private async Task<Figures> SumOf(Duty duty, Unit node, CancellationToken stop)
    {
        var (programme, period, tree) = (duty.Programme.Id, duty.Period.Id, duty.Tree);
        var (inner, leaves) = (tree.ChildrenOf(node).Where(tree.IsInner).ToList(), tree.ChildrenOf(node).Where(child => !tree.IsInner(child)).Select(child => child.Code).ToHashSet());
        var parts = new List<Figures>();
        if (node.Reports && await figures.Find(programme, period, tree, node, stop) is { } own) parts.Add(own.Figures);
        if (leaves.Count > 0) parts.AddRange((await figures.OfChildren(programme, period, tree, node, stop)).Where(report => leaves.Contains(report.Unit)).Select(report => report.Figures));
        if (inner.Count > 0)
        {
            var below = await totals.OfChildren(programme, period, tree, node, stop);
            parts.AddRange(inner.Select(child => below.GetValueOrDefault(child.Code)).OfType<Figures>());
        }

        return Figures.Sum(parts);
    }
}
