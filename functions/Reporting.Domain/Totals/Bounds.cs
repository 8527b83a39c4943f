using Reporting.Domain.Programmes;

namespace Reporting.Domain.Totals;

/// <summary>What the units that have not reported could still make of an indicator: an estimate (ước tính), never an official
/// figure. The rule: every missing unit is taken to be like one and the same unit whose figures we know, namely the one that
/// pulls the indicator down (or up) furthest. The units we know are the missing ones as they reported in the period before;
/// where none of them did, those that have reported in this period. A numerator and a denominator always come from one unit, so
/// no share exceeds the whole, and no mixture of the same units gives less or more. An indicator of units is simpler: the
/// missing ones all say no, or all say yes.</summary>
/// <param name="Lowest">Null when nothing is known to reckon with.</param>
/// <param name="Highest">Null when nothing is known to reckon with.</param>
/// <param name="AsBefore">With every missing unit as in the period before; null unless each of them reported then.</param>
public sealed record Bounds(decimal? Lowest, decimal? Highest, decimal? AsBefore)
{
    /// <param name="indicator">The definition, of the programme's version.</param>
    /// <param name="reported">The figures of each unit that has reported.</param>
    /// <param name="missingBefore">For each missing unit its figures of the period before, null where it has none.</param>
    /// <returns>Null when no unit is missing.</returns>
    public static Bounds? Of(Indicator indicator, IReadOnlyCollection<Figures> reported, IReadOnlyCollection<Figures?> missingBefore)
    {
        if (missingBefore.Count == 0) return null;
        return indicator.OfUnits ? OfUnits(indicator, reported, missingBefore) : OfRatio(indicator, reported, missingBefore);
    }

    private static Bounds OfRatio(Indicator indicator, IReadOnlyCollection<Figures> reported, IReadOnlyCollection<Figures?> missingBefore)
    {
        var (sum, before) = (Sum(Pairs(indicator, reported)), Pairs(indicator, missingBefore));
        var known = before.Count > 0 ? before : Pairs(indicator, reported);
        var outcomes = known.Select(like => Ratio(indicator, sum.Numerator + (missingBefore.Count * like.Numerator), sum.Denominator + (missingBefore.Count * like.Denominator))).ToList();
        var asBefore = Sum(before);
        return new Bounds(
            outcomes.Min(), outcomes.Max(),
            before.Count < missingBefore.Count ? null : Ratio(indicator, sum.Numerator + asBefore.Numerator, sum.Denominator + asBefore.Denominator));
    }

    private static Bounds OfUnits(Indicator indicator, IReadOnlyCollection<Figures> reported, IReadOnlyCollection<Figures?> missingBefore)
    {
        var now = IndicatorValue.Of(indicator, Figures.Sum(reported), reported.Count + missingBefore.Count);
        var (yes, units) = (now.Numerator ?? 0, now.Denominator ?? 0);
        var before = missingBefore.Aggregate((decimal?)0, (all, unit) => all + unit?.SumOf(indicator.Numerator));
        return new Bounds(Ratio(indicator, yes, units), Ratio(indicator, yes + missingBefore.Count, units), before is { } then ? Ratio(indicator, yes + then, units) : null);
    }

    private static List<(decimal Numerator, decimal Denominator)> Pairs(Indicator indicator, IEnumerable<Figures?> units) =>
    [
        .. from unit in units
           let numerator = unit?.SumOf(indicator.Numerator)
           let denominator = unit?.SumOf(indicator.Denominator)
           where numerator is not null && denominator is not null
           select (numerator.Value, denominator.Value),
    ];

    private static (decimal Numerator, decimal Denominator) Sum(List<(decimal Numerator, decimal Denominator)> pairs) =>
        (pairs.Sum(pair => pair.Numerator), pairs.Sum(pair => pair.Denominator));

    private static decimal? Ratio(Indicator indicator, decimal numerator, decimal denominator) => denominator == 0 ? null : numerator * indicator.Factor / denominator;
}
