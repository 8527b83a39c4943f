using System.Globalization;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>The keys of the tables. Codes hold no bar, so a bar separates them; what follows the bar in the alphabet, <c>}</c>,
/// ends a range of keys that begin alike.</summary>
internal static class Keys
{
    /// <returns>A moment as part of a key, in UTC: rows of one thing sort by time.</returns>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture);

    public static string Partition(ProgrammeId programme, PeriodId period) => $"{programme}|{period}";

    public static string Row(UnitCode unit, string key) => $"{unit}|{key}";

    /// <summary>Depth first, so that the direct children of a node are one range: <c>02|ROOT|BRANCH|UNIT</c>.</summary>
    public static string Node(ReportingTree tree, Unit unit)
    {
        var path = tree.PathOf(unit);
        return $"{Depth(path.Count)}|{string.Join('|', path)}";
    }

    /// <returns>The row keys from which and up to which the direct children of the node lie.</returns>
    public static (string From, string To) Children(ReportingTree tree, Unit node)
    {
        var path = tree.PathOf(node);
        var start = $"{Depth(path.Count + 1)}|{string.Join('|', path)}";
        return ($"{start}|", $"{start}}}");
    }

    private static string Depth(int depth) => depth.ToString("00", CultureInfo.InvariantCulture);
}
