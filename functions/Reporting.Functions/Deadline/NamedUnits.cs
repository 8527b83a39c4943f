using Reporting.Domain.Roster;
using Reporting.Functions.Api;

namespace Reporting.Functions.Deadline;

/// <summary>Finds the units that an officer's request is for: those it names by their codes, and all who report at or below a branch.</summary>
internal static class NamedUnits
{
    /// <returns>Each unit once; none when nothing is named, and the problem when something is that is not there.</returns>
    public static Found<List<Unit>> In(ReportingTree tree, IEnumerable<string> codes, string? node)
    {
        var units = new List<Unit>();
        foreach (var text in codes)
        {
            if (tree.FindNode(text) is not { Reports: true } unit || text.Length == 0) return Problems.UnknownNode(text);
            units.Add(unit);
        }

        if (node is not null)
        {
            if (tree.FindNode(node) is not { } branch) return Problems.UnknownNode(node);
            units.AddRange(tree.ReportersUnder(branch));
        }

        return units.DistinctBy(unit => unit.Code).ToList();
    }
}
