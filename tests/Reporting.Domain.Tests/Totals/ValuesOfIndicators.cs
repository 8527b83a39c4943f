using Reporting.Domain.Programmes;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Totals;

public sealed class ValuesOfIndicators
{
    private static readonly Target AtMost109 = new() { Operator = Comparison.AtMost, Value = 109 };

    private static readonly Indicator Ratio = new()
    {
        Code = Code("SRB"), Name = new Bilingual("Tỷ số", "Ratio"), Numerator = [Code("TRAI")], Denominator = [Code("GAI")],
    };

    [Theory]
    //          boys  girls  target                    value  status
    [InlineData(110,  100,   Comparison.LessThan, 110, 110,   IndicatorStatus.NotMet)]   // "dưới 110"
    [InlineData(109,  100,   Comparison.LessThan, 110, 109,   IndicatorStatus.Met)]
    [InlineData(109,  100,   Comparison.AtMost,   109, 109,   IndicatorStatus.Met)]      // "không vượt quá 109"
    [InlineData(110,  100,   Comparison.AtMost,   109, 110,   IndicatorStatus.NotMet)]
    [InlineData(50,   100,   Comparison.AtLeast,  50,  50,    IndicatorStatus.Met)]      // "ít nhất 50"
    [InlineData(49,   100,   Comparison.AtLeast,  50,  49,    IndicatorStatus.NotMet)]
    [InlineData(50,   100,   Comparison.MoreThan, 50,  50,    IndicatorStatus.NotMet)]   // "trên 50"
    [InlineData(51,   100,   Comparison.MoreThan, 50,  51,    IndicatorStatus.Met)]
    [InlineData(100,  100,   Comparison.Equal,    100, 100,   IndicatorStatus.Met)]
    [InlineData(99,   100,   Comparison.Equal,    100, 99,    IndicatorStatus.NotMet)]
    [InlineData(7,    7,     Comparison.Equal,    100, 100,   IndicatorStatus.Met)]      // 1 / 7 × 7 need not be 1
    [InlineData(0,    100,   Comparison.AtMost,   109, 0,     IndicatorStatus.Met)]
    public void The_operator_decides_at_equality(int boys, int girls, Comparison comparison, int target, int value, IndicatorStatus status)
    {
        var found = IndicatorValue.Of(Ratio with { Target = new Target { Operator = comparison, Value = target } }, Born(boys, girls), expected: 2);

        Assert.Equal(new IndicatorValue(boys, girls, value, status), found);
    }

    [Theory]
    //          boys         girls        status against "≥ 33,34"
    [InlineData(1,           3,           IndicatorStatus.NotMet)]   // 33.333…
    [InlineData(3334,        10000,       IndicatorStatus.Met)]
    public void A_value_is_judged_before_it_is_rounded(int boys, int girls, IndicatorStatus status) =>
        Assert.Equal(status, IndicatorValue.Of(Ratio with { Target = new Target { Operator = Comparison.AtLeast, Value = 33.34m } }, Born(boys, girls), expected: 2).Status);

    [Theory]
    //          boys  girls  least girls  status
    [InlineData(5,    0,     0,           IndicatorStatus.Undefined)]          // the denominator is zero
    [InlineData(0,    0,     30,          IndicatorStatus.Undefined)]
    [InlineData(null, 5,     0,           IndicatorStatus.InsufficientData)]   // a part was not reported
    [InlineData(5,    null,  0,           IndicatorStatus.InsufficientData)]
    [InlineData(null, null,  0,           IndicatorStatus.InsufficientData)]
    public void Without_a_value_the_status_says_why(int? boys, int? girls, int least, IndicatorStatus status)
    {
        var found = IndicatorValue.Of(Ratio with { MinimumDenominator = least, Target = AtMost109 }, Born(boys, girls), expected: 2);

        Assert.Null(found.Value);
        Assert.Equal((boys, girls, status), (found.Numerator, found.Denominator, found.Status));
    }

    [Theory]
    //          girls  status
    [InlineData(29,    IndicatorStatus.InsufficientData)]
    [InlineData(30,    IndicatorStatus.NotMet)]
    public void Small_numbers_are_shown_but_not_judged(int girls, IndicatorStatus status)
    {
        var found = IndicatorValue.Of(Ratio with { MinimumDenominator = 30, Target = AtMost109 }, Born(60, girls), expected: 2);

        Assert.Equal(6000m / girls, found.Value);
        Assert.Equal(status, found.Status);
    }

    [Fact]
    public void Without_a_target_there_is_a_value_and_no_status() => Assert.Equal(new IndicatorValue(1, 4, 25, null), IndicatorValue.Of(Ratio, Born(1, 4), expected: 2));

    [Fact]
    public void Percentages_are_not_averaged()
    {
        var small = Born(9, 10);     // 90 %
        var large = Born(10, 100);   // 10 %

        Assert.Equal(1900m / 110, IndicatorValue.Of(Ratio, Figures.Sum([small, large]), expected: 2).Value);   // 17.3, not 50
    }

    [Fact]
    public void A_sum_that_lacks_one_of_its_elements_is_no_denominator()
    {
        var mmr = Ratio with { Numerator = [Code("CHET")], Denominator = [Code("TRAI"), Code("GAI")] };
        var figures = new Figures(1, new Dictionary<ElementCode, decimal> { [Code("CHET")] = 1, [Code("TRAI")] = 500 });

        Assert.Equal(new IndicatorValue(1, null, null, IndicatorStatus.InsufficientData), IndicatorValue.Of(mmr, figures, expected: 2));
    }

    private static ElementCode Code(string code) => ElementCode.Parse(code);

    private static Figures Born(int? boys, int? girls)
    {
        var values = new (ElementCode Code, int? Value)[] { (Code("TRAI"), boys), (Code("GAI"), girls) };
        return new Figures(1, values.Where(one => one.Value is not null).ToDictionary(one => one.Code, one => (decimal)one.Value!.Value));
    }
}
