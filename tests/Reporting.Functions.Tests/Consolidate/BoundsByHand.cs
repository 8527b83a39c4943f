using Reporting.Domain;
using Reporting.Domain.Programmes;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Tests.Consolidate;

public sealed class BoundsByHand
{
    private static readonly Indicator Ratio = new() { Code = Code("TL"), Name = new Bilingual("", ""), Numerator = [Code("NU")], Denominator = [Code("TONG")] };
    private static readonly Indicator OfUnits = new() { Code = Code("TL"), Name = new Bilingual("", ""), Numerator = [Code("CO")], OfUnits = true };

    // 10 of 20 have reported.
    private static readonly Figures[] Reported = [Unit(1, 4), Unit(9, 16)];

    [Fact]
    public void There_are_none_when_nobody_is_missing() => Assert.Null(Bounds.Of(Ratio, Reported, []));

    [Fact]
    public void Come_from_the_missing_units_own_period_before_and_as_before_lies_between()
    {
        // Twice 0 of 10 makes 10 of 40; twice 3 of 6 makes 16 of 32; one of each makes 13 of 36.
        var bounds = Bounds.Of(Ratio, Reported, [Unit(3, 6), Unit(0, 10)])!;

        Assert.Equal(new Bounds(25, 50, 13 * 100m / 36), bounds);
        Assert.InRange(bounds.AsBefore!.Value, bounds.Lowest!.Value, bounds.Highest!.Value);
    }

    [Fact]
    public void Leave_as_before_out_unless_every_missing_unit_reported_then() =>
        Assert.Equal(new Bounds(50, 50, null), Bounds.Of(Ratio, Reported, [Unit(3, 6), null]));

    // Twice like 1 of 4: 12 of 28. Twice like 9 of 16: 28 of 52.
    [Fact]
    public void Come_from_this_periods_units_when_no_missing_unit_reported_before() =>
        Assert.Equal(new Bounds(12 * 100m / 28, 28 * 100m / 52, null), Bounds.Of(Ratio, Reported, [null, null]));

    [Fact]
    public void Are_unknown_when_nothing_is_known_to_reckon_with() =>
        Assert.Equal(new Bounds(null, null, null), Bounds.Of(Ratio, [], [null]));

    [Fact]
    public void Leave_out_what_would_divide_by_zero() =>
        Assert.Equal(new Bounds(50, 50, null), Bounds.Of(Ratio, [], [Unit(0, 0), Unit(1, 2), null]));

    [Fact]
    public void Of_an_indicator_of_units_are_all_no_and_all_yes() =>
        Assert.Equal(new Bounds(25, 75, 50), Bounds.Of(OfUnits, [Yes(1), Yes(0)], [Yes(1), Yes(0)]));

    [Fact]
    public void No_mixture_of_the_same_units_gives_less_or_more()
    {
        Figures[] known = [Unit(3, 6), Unit(0, 10), Unit(5, 5)];
        var bounds = Bounds.Of(Ratio, Reported, known)!;
        foreach (var mixture in from a in known from b in known from c in known select new[] { a, b, c })
        {
            var sum = Figures.Sum([.. Reported, .. mixture]);
            Assert.InRange(IndicatorValue.Of(Ratio, sum, 5).Value!.Value, bounds.Lowest!.Value, bounds.Highest!.Value);
        }
    }

    private static Figures Unit(decimal women, decimal all) => new(1, new Dictionary<ElementCode, decimal> { [Code("NU")] = women, [Code("TONG")] = all });

    private static Figures Yes(decimal yes) => new(1, new Dictionary<ElementCode, decimal> { [Code("CO")] = yes });

    private static ElementCode Code(string code) => ElementCode.Parse(code);
}
