using Reporting.Domain.Programmes;

namespace Reporting.Domain.Totals;

/// <summary>An indicator worked out for one node, always from summed numerators and denominators.</summary>
/// <param name="Value">Numerator over denominator times the factor, unrounded; null when it cannot be had.</param>
/// <param name="Status">Null when the value is there but the plan sets no target.</param>
public sealed record IndicatorValue(decimal? Numerator, decimal? Denominator, decimal? Value, IndicatorStatus? Status)
{
    public static IndicatorValue Of(Indicator indicator, Figures figures)
    {
        var (numerator, denominator) = (figures.SumOf(indicator.Numerator), figures.SumOf(indicator.Denominator));
        if (numerator is null || denominator is null) return new(numerator, denominator, null, IndicatorStatus.InsufficientData);
        if (denominator == 0) return new(numerator, denominator, null, IndicatorStatus.Undefined);

        // Multiplied before divided: 12 × 100 / 12 is 100 exactly, 12 / 12 × 100 need not be.
        var value = numerator.Value * indicator.Factor / denominator.Value;
        return new(numerator, denominator, value, StatusOf(indicator, numerator.Value, denominator.Value));
    }

    private static IndicatorStatus? StatusOf(Indicator indicator, decimal numerator, decimal denominator)
    {
        if (denominator < indicator.MinimumDenominator) return IndicatorStatus.InsufficientData;
        if (indicator.Target is not { } target) return null;

        // Compared without dividing, so that equality is exact.
        return target.Operator.Holds(numerator * indicator.Factor, target.Value * denominator) ? IndicatorStatus.Met : IndicatorStatus.NotMet;
    }
}
