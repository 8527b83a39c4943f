using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Says which other units have sent the very same figures or texts.</summary>
public static class Twins
{
    private const int MostNamed = 3;

    /// <param name="place">The cell at the form's head, to which the findings point.</param>
    public static IEnumerable<Finding> Findings(ReportingTree tree, CellPlace place, IReadOnlyCollection<UnitCode> sameFigures, IReadOnlyCollection<UnitCode> sameTexts)
    {
        if (sameFigures.Count > 0) yield return Reports.Findings.SameFigures(place, Named(tree, sameFigures));
        if (sameTexts.Count > 0) yield return Reports.Findings.SameTexts(place, Named(tree, sameTexts));
    }

    private static string Named(ReportingTree tree, IReadOnlyCollection<UnitCode> units)
    {
        var names = units.OrderBy(unit => unit.ToString(), StringComparer.Ordinal).Take(MostNamed).Select(unit => $"{tree.Find(unit)?.Name ?? unit.ToString()} ({unit})");
        return string.Join(", ", names) + (units.Count > MostNamed ? $", +{units.Count - MostNamed}" : "");
    }
}
