using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Totals;

/// <summary>Adds up the branch of the reporting tree that a unit stands on, from the unit to the root. What lies beside the branch is
/// taken as it was added up before.</summary>
public static class BranchTotals
{
    /// <param name="reported">The figures of a unit's own report; null when it has none that counts.</param>
    /// <param name="addedUp">The total of a node beside the branch; null when nothing below it has reported.</param>
    /// <returns>The nodes whose totals hold the unit's figures, the lowest first, each with its new total.</returns>
    public static IReadOnlyList<(Unit Node, Figures Total)> Of(ReportingTree tree, Unit unit, Func<Unit, Figures?> reported, Func<Unit, Figures?> addedUp)
    {
        var (totals, branch) = (new List<(Unit, Figures)>(), new Dictionary<UnitCode, Figures>());
        foreach (var node in tree.NodesOver(unit))
        {
            var below = tree.ChildrenOf(node).Select(child => tree.IsInner(child) ? branch.GetValueOrDefault(child.Code) ?? addedUp(child) : OwnOf(child));
            branch[node.Code] = Figures.Sum(below.Prepend(OwnOf(node)).OfType<Figures>());
            totals.Add((node, branch[node.Code]));
        }

        return totals;

        Figures? OwnOf(Unit one) => one.Reports ? reported(one) : null;
    }
}
