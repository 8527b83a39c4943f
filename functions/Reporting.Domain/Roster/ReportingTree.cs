using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>The units of one programme and period, by whom they report to. A unit may both report and add up its children.</summary>
public sealed class ReportingTree
{
    private readonly Dictionary<UnitCode, Unit> units;
    private readonly ILookup<UnitCode, Unit> children;

    /// <exception cref="ArgumentException">The units are no tree: see <see cref="Problems"/>.</exception>
    public ReportingTree(IReadOnlyList<Unit> roster)
    {
        if (Problems(roster).FirstOrDefault() is { Problem: { } problem }) throw new ArgumentException(problem, nameof(roster));
        units = roster.ToDictionary(unit => unit.Code);
        children = roster.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!.Value);
        Root = roster.Single(unit => unit.Parent is null);
        InOrder = [.. Below(Root)];
    }

    public Unit Root { get; }

    /// <summary>Every unit, a parent before its children, siblings in roster order.</summary>
    public IReadOnlyList<Unit> InOrder { get; }

    public IEnumerable<Unit> Reporters => InOrder.Where(unit => unit.Reports);

    /// <summary>The units with children: those that have totals, the root first.</summary>
    public IEnumerable<Unit> InnerNodes => InOrder.Where(IsInner);

    public Unit? Find(UnitCode code) => units.GetValueOrDefault(code);

    /// <returns>The unit that an address names, the root when it names none; null when there is no such unit.</returns>
    public Unit? FindNode(string named) => named.Length == 0 ? Root : UnitCode.TryParse(named, out var code) ? Find(code) : null;

    public bool IsInner(Unit unit) => children.Contains(unit.Code);

    public IEnumerable<Unit> ChildrenOf(Unit unit) => children[unit.Code];

    /// <returns>The unit's parent, its parent's parent and so on up to the root.</returns>
    public IEnumerable<Unit> AncestorsOf(Unit unit)
    {
        for (var above = unit.Parent; above is { } code; above = units[code].Parent) yield return units[code];
    }

    /// <returns>The nodes whose totals hold the unit's figures, up to the root; the unit itself is the first when it has children.</returns>
    public IEnumerable<Unit> NodesOver(Unit unit) => IsInner(unit) ? AncestorsOf(unit).Prepend(unit) : AncestorsOf(unit);

    /// <returns>The codes from the root down to the unit, itself included.</returns>
    public IReadOnlyList<UnitCode> PathOf(Unit unit) => [.. AncestorsOf(unit).Select(above => above.Code).Reverse(), unit.Code];

    /// <returns>The unit's distance from the root, which is 0.</returns>
    public int LevelOf(Unit unit) => AncestorsOf(unit).Count();

    /// <returns>The reporting units at or below the unit.</returns>
    public IEnumerable<Unit> ReportersUnder(Unit unit) => Below(unit).Where(below => below.Reports);

    /// <returns>Why a roster is no tree, each with the index of the unit at fault; nothing when it is one.</returns>
    public static IEnumerable<(int Index, string Problem)> Problems(IReadOnlyList<Unit> roster)
    {
        var parents = new Dictionary<UnitCode, UnitCode?>();
        for (var i = 0; i < roster.Count; i++)
        {
            if (!parents.TryAdd(roster[i].Code, roster[i].Parent)) yield return (i, $"unit {roster[i].Code} stands in the roster twice");
        }

        var roots = roster.Count(unit => unit.Parent is null);
        if (roots != 1) yield return (0, $"a roster has exactly one unit without a parent, the root; this one has {roots}");
        for (var i = 0; i < roster.Count; i++)
        {
            if (roster[i].Parent is not { } parent) continue;
            if (!parents.ContainsKey(parent)) yield return (i, $"unit {roster[i].Code} reports to {parent}, which is not in the roster");
            else if (ReachesItself(roster[i].Code, parents)) yield return (i, $"unit {roster[i].Code} reports to itself in the end");
        }
    }

    private static bool ReachesItself(UnitCode start, Dictionary<UnitCode, UnitCode?> parents)
    {
        var above = parents[start];
        for (var steps = 0; above is { } code && steps <= parents.Count; steps++)
        {
            if (code == start) return true;
            above = parents.GetValueOrDefault(code);
        }

        return false;
    }

    private IEnumerable<Unit> Below(Unit unit) => children[unit.Code].SelectMany(Below).Prepend(unit);
}
