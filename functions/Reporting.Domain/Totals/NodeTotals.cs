using Reporting.Domain.Roster;

namespace Reporting.Domain.Totals;

/// <summary>The totals of one node of the reporting tree.</summary>
/// <param name="Expected">How many units at or below the node owe a report.</param>
public sealed record NodeTotals(Unit Node, int Expected, Figures Figures)
{
    /// <returns>The totals of every inner node, the root first, from the units' own figures.</returns>
    public static IReadOnlyList<NodeTotals> Of(ReportingTree tree, Func<Unit, Figures?> figuresOf) =>
        [.. tree.InnerNodes.Select(node => new NodeTotals(
            node, tree.ReportersUnder(node).Count(),
            Figures.Sum(tree.ReportersUnder(node).Select(figuresOf).OfType<Figures>())))];
}
