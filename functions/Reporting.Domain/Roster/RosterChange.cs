using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>What becomes of a roster when another takes its place.</summary>
/// <param name="Unchanged">How many units stay as they are.</param>
/// <param name="Roster">All that there is afterwards: the new units in their order, then those that have ended.</param>
public sealed record RosterChange(
    IReadOnlyList<Unit> Added, IReadOnlyList<ChangedUnit> Changed, IReadOnlyList<RemovedUnit> Removed, int Unchanged, IReadOnlyList<Unit> Roster)
{
    /// <summary>A unit that has reported is never deleted: where the new roster leaves it out it ends, today, and with it whatever is
    /// above it, so that what it has reported keeps its place.</summary>
    public static RosterChange Of(IReadOnlyList<Unit> present, IReadOnlyList<Unit> wanted, IReadOnlySet<UnitCode> reported, DateOnly today)
    {
        var (before, after) = (present.ToDictionary(unit => unit.Code), wanted.ToDictionary(unit => unit.Code));
        var changes = wanted.Where(unit => before.ContainsKey(unit.Code)).Select(unit => new ChangedUnit(unit, [.. Differences(before[unit.Code], unit)])).ToList();
        var changed = changes.Where(one => one.Changes.Count > 0).ToList();

        var left = present.Where(unit => !after.ContainsKey(unit.Code)).ToList();
        var kept = left.Where(unit => reported.Contains(unit.Code)).SelectMany(unit => WithAllAbove(unit, before)).Select(unit => unit.Code).ToHashSet();
        var ended = left.Where(unit => kept.Contains(unit.Code)).Select(unit => EndedOn(unit, today)).ToList();
        var removed = left.Where(unit => !kept.Contains(unit.Code)).Select(unit => new RemovedUnit(unit, null))
            .Concat(ended.Where(unit => unit.ValidTo != before[unit.Code].ValidTo).Select(unit => new RemovedUnit(before[unit.Code], unit.ValidTo)));

        return new RosterChange([.. wanted.Where(unit => !before.ContainsKey(unit.Code))], changed, [.. removed], changes.Count - changed.Count, [.. wanted, .. ended]);
    }

    private static IEnumerable<CellChange> Differences(Unit before, Unit after) =>
        from column in RosterColumns.All
        let change = new CellChange(column, column.TextOf(before), column.TextOf(after))
        where change.Before != change.After
        select change;

    private static Unit EndedOn(Unit unit, DateOnly today)
    {
        if (unit.ValidTo <= today) return unit;
        return unit with { ValidTo = unit.ValidFrom > today ? unit.ValidFrom : today };
    }

    private static IEnumerable<Unit> WithAllAbove(Unit unit, Dictionary<UnitCode, Unit> units)
    {
        for (var one = unit; one is not null; one = one.Parent is { } parent ? units.GetValueOrDefault(parent) : null) yield return one;
    }
}
