using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A figure that no cell holds: 1 for a unit that fulfils all conditions, 0 for one that does not. Added up it counts
/// units, which is how "units with 30% women or more have a woman among key leaders" becomes a ratio.</summary>
public sealed record DerivedElement
{
    [Description("The figure's code, used by indicators as an element's is.")]
    public required ElementCode Code { get; init; }

    public required Bilingual Label { get; init; }

    [Description("The conditions that must all hold in the unit's own figures.")]
    public required IReadOnlyList<Condition> All { get; init; }

    [Description("Whether units that fulfil it are named in the consolidated report, as the wards with too high a ratio are.")]
    public bool Flag { get; init; }

    /// <returns>1 or 0; null when a figure is missing.</returns>
    public decimal? ValueFor(Func<ElementCode, decimal?> figureOf)
    {
        var answers = All.Select(condition => condition.Holds(figureOf)).ToList();
        if (answers.Contains(false)) return 0;
        return answers.Contains(null) ? null : 1;
    }
}
