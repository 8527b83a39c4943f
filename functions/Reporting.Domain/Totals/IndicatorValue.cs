using Reporting.Domain.Programmes;

namespace Reporting.Domain.Totals;

/// <summary>An indicator worked out for one node, always from summed numerators and denominators.</summary>
/// <param name="Value">Numerator over denominator times the factor, unrounded; null when it cannot be had.</param>
/// <param name="Status">Null when the value is there but the plan sets no target.</param>
/// <param name="NotReported">For an indicator of units: those that are in the denominator and have not reported. They are
/// not "no", so while they could still decide the matter the status is insufficient data.</param>
public sealed record IndicatorValue(decimal? Numerator, decimal? Denominator, decimal? Value, IndicatorStatus? Status, int NotReported = 0)
{
    /// <param name="indicator">The definition, of the programme's version.</param>
    /// <param name="figures">The node's sums.</param>
    /// <param name="expected">How many units at or below the node owe a report.</param>
    public static IndicatorValue Of(Indicator indicator, Figures figures, int expected)
    {
        if (indicator.OfUnits) return OfUnits(indicator, figures, expected);
        var (numerator, denominator) = (figures.SumOf(indicator.Numerator), figures.SumOf(indicator.Denominator));
        if (numerator is null || denominator is null) return new(numerator, denominator, null, IndicatorStatus.InsufficientData);
        if (denominator == 0) return new(numerator, denominator, null, IndicatorStatus.Undefined);
        return new(numerator, denominator, Ratio(indicator, numerator.Value, denominator.Value), StatusOf(indicator, numerator.Value, denominator.Value));
    }

    private static IndicatorValue OfUnits(Indicator indicator, Figures figures, int expected)
    {
        var denominator = expected - indicator.Numerator.Max(element => figures.NotApplicable.GetValueOrDefault(element));
        var (numerator, notReported) = (figures.SumOf(indicator.Numerator) ?? 0, Math.Max(0, expected - figures.Reported));
        if (denominator <= 0) return new(numerator, denominator, null, IndicatorStatus.Undefined, notReported);

        // Whatever those who have not reported may still answer. That it does not apply to them moves the ratio less than yes or no does.
        var possible = Enumerable.Range(0, notReported + 1).Select(yes => StatusOf(indicator, numerator + yes, denominator)).Distinct().ToList();
        return new(numerator, denominator, Ratio(indicator, numerator, denominator), possible.Count == 1 ? possible[0] : IndicatorStatus.InsufficientData, notReported);
    }

    // Multiplied before divided: 12 × 100 / 12 is 100 exactly, 12 / 12 × 100 need not be.
    private static decimal Ratio(Indicator indicator, decimal numerator, decimal denominator) => numerator * indicator.Factor / denominator;

    private static IndicatorStatus? StatusOf(Indicator indicator, decimal numerator, decimal denominator)
    {
        if (denominator < indicator.MinimumDenominator) return IndicatorStatus.InsufficientData;
        if (indicator.Target is not { } target) return null;

        // Compared without dividing, so that equality is exact.
        return target.Operator.Holds(numerator * indicator.Factor, target.Value * denominator) ? IndicatorStatus.Met : IndicatorStatus.NotMet;
    }
}
