using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.Desk;

/// <summary>The node of the reporting tree that a page is about, and those it offers instead.</summary>
/// <param name="Offered">The root first, each with its distance from it.</param>
public sealed record NodeChoice(Unit Root, Unit Chosen, IReadOnlyList<(Unit Node, int Level)> Offered)
{
    /// <summary>More branches than these are not offered all at once: one looks for one's own from the root down.</summary>
    public const int MostAtOnce = 50;

    public bool IsRoot => Chosen.Code == Root.Code;

    /// <param name="named">The node as it stands in the address; the root when it names none.</param>
    /// <returns>Null when there is no such node.</returns>
    public static NodeChoice? Of(ReportingTree tree, string named)
    {
        if (tree.FindNode(named) is not { } chosen) return null;
        var inner = tree.InnerNodes.ToList();
        var near = inner.Count <= MostAtOnce ? inner : Near(tree, chosen);
        var offered = near.Contains(chosen) ? near : near.Append(chosen);
        return new NodeChoice(tree.Root, chosen, [.. offered.Select(node => (node, tree.LevelOf(node)))]);
    }

    // The way down to the chosen one, what lies directly below the root and below it.
    private static List<Unit> Near(ReportingTree tree, Unit chosen)
    {
        var near = tree.AncestorsOf(chosen).Append(chosen).Append(tree.Root)
            .Concat(tree.ChildrenOf(tree.Root)).Concat(tree.ChildrenOf(chosen)).Select(unit => unit.Code).ToHashSet();
        return [.. tree.InnerNodes.Where(unit => near.Contains(unit.Code))];
    }
}
