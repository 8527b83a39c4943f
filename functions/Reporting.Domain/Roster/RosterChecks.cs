using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>What must hold between the rows of a roster: they are a tree, now and in every period.</summary>
public static class RosterChecks
{
    /// <returns>What is wrong within the workbook.</returns>
    public static IEnumerable<Finding> Of(RawRoster raw, IReadOnlyList<RosterEntry> entries)
    {
        var byCode = entries.GroupBy(entry => entry.Unit.Code).ToDictionary(group => group.Key, group => group.First());
        var roots = entries.Where(entry => entry.IsRoot).ToList();
        return
        [
            .. entries.Where(entry => byCode[entry.Unit.Code] != entry).Select(entry => RosterFindings.TwiceInTheRoster(entry, byCode[entry.Unit.Code])),
            .. entries.Where(entry => entry.Unit.Parent is { } parent && !byCode.ContainsKey(parent)).Select(RosterFindings.UnknownParent),
            .. roots.Skip(1).Select(entry => RosterFindings.SecondRoot(entry, roots[0])),
            .. entries.Where(entry => ReachesItself(entry.Unit, byCode)).Select(RosterFindings.UnderItself),
            .. roots.Count == 0 && entries.All(entry => entry.Unit.Parent is not null) ? [RosterFindings.NoRoot(raw)] : Array.Empty<Finding>(),
            .. entries.Any(entry => entry.Unit.Reports) ? [] : new[] { RosterFindings.NobodyReports(raw) },
        ];
    }

    /// <param name="raw">The workbook.</param>
    /// <param name="entries">The units that the workbook names.</param>
    /// <param name="roster">All that there will be: the units of the workbook, and those kept because they have reported.</param>
    /// <param name="periods">The periods in whose trees they stand.</param>
    /// <returns>What would be no tree; the first period of each unit at fault.</returns>
    public static IEnumerable<Finding> InPeriods(RawRoster raw, IReadOnlyList<RosterEntry> entries, IReadOnlyList<Unit> roster, IEnumerable<Period> periods)
    {
        var byCode = entries.GroupBy(entry => entry.Unit.Code).ToDictionary(group => group.Key, group => group.First());
        var root = entries.First(entry => entry.IsRoot);
        if (roster.FirstOrDefault(unit => unit.Parent is null && unit.Code != root.Unit.Code) is { } replaced) return [RosterFindings.RootReplaced(root, replaced)];

        var findings = new Dictionary<UnitCode, Finding>();
        foreach (var period in periods.OrderBy(period => period.DataTo))
        {
            var there = roster.Where(unit => unit.ExistsOn(period.DataTo)).ToDictionary(unit => unit.Code);
            if (!there.ContainsKey(root.Unit.Code)) findings.TryAdd(root.Unit.Code, RosterFindings.RootNotThere(raw, root, period));
            foreach (var unit in there.Values.Where(unit => unit.Parent is { } parent && parent != root.Unit.Code && !there.ContainsKey(parent)))
            {
                findings.TryAdd(unit.Code, RosterFindings.ParentNotThere(raw, unit, byCode.GetValueOrDefault(unit.Code) ?? byCode.GetValueOrDefault(unit.Parent!.Value), period));
            }
        }

        return findings.Values;
    }

    private static bool ReachesItself(Unit start, Dictionary<UnitCode, RosterEntry> byCode)
    {
        var above = start.Parent;
        for (var steps = 0; above is { } code && steps <= byCode.Count; steps++)
        {
            if (code == start.Code) return true;
            above = byCode.GetValueOrDefault(code)?.Unit.Parent;
        }

        return false;
    }
}
