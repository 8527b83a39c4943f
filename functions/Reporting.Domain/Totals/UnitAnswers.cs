using Reporting.Domain.Programmes;

namespace Reporting.Domain.Totals;

/// <summary>Reads the answers of single units off their figures.</summary>
public static class UnitAnswers
{
    /// <param name="indicator">One that counts units.</param>
    /// <param name="figures">The unit's own; null when it has no accepted report.</param>
    public static UnitAnswer Of(Indicator indicator, Figures? figures)
    {
        if (figures is null) return UnitAnswer.NotReported;
        if (indicator.Numerator.Any(element => figures.NotApplicable.GetValueOrDefault(element) > 0)) return UnitAnswer.NotApplicable;
        return figures.SumOf(indicator.Numerator) switch
        {
            null => UnitAnswer.Blank,
            > 0 => UnitAnswer.Yes,
            _ => UnitAnswer.No,
        };
    }
}
