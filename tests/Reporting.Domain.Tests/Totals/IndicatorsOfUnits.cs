using Reporting.Domain.Programmes;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Totals;

public sealed class IndicatorsOfUnits
{
    private static readonly Indicator Law = Packs.Indicator("AW1_HT17");

    [Theory]
    //          expected  yes  no  KAD  denominator  not reported  status against "100%"
    [InlineData(4,        4,   0,  0,   4,           0,            IndicatorStatus.Met)]
    [InlineData(4,        3,   1,  0,   4,           0,            IndicatorStatus.NotMet)]
    [InlineData(4,        3,   0,  0,   4,           1,            IndicatorStatus.InsufficientData)]   // the missing one decides
    [InlineData(4,        2,   1,  0,   4,           1,            IndicatorStatus.NotMet)]             // the missing one cannot mend it
    [InlineData(4,        0,   0,  0,   4,           4,            IndicatorStatus.InsufficientData)]
    [InlineData(4,        3,   0,  1,   3,           0,            IndicatorStatus.Met)]                // KAD is not "no"
    [InlineData(4,        2,   1,  1,   3,           0,            IndicatorStatus.NotMet)]
    [InlineData(4,        2,   0,  1,   3,           1,            IndicatorStatus.InsufficientData)]
    [InlineData(4,        0,   0,  4,   0,           0,            IndicatorStatus.Undefined)]          // it applies to nobody
    [InlineData(4,        0,   0,  3,   1,           1,            IndicatorStatus.InsufficientData)]
    [InlineData(0,        0,   0,  0,   0,           0,            IndicatorStatus.Undefined)]
    public void Units_that_have_not_reported_are_in_the_denominator_and_are_not_a_no(int expected, int yes, int no, int kad, int denominator, int notReported, IndicatorStatus status)
    {
        var found = IndicatorValue.Of(Law, Answers(yes, no, kad), expected);

        Assert.Equal((yes, denominator, notReported, status), (found.Numerator, found.Denominator, found.NotReported, found.Status));
        Assert.Equal(denominator == 0 ? null : 100m * yes / denominator, found.Value);
    }

    [Theory]
    //          operator             target  yes  no  missing  status
    [InlineData(Comparison.AtLeast,  85,     17,  0,  3,       IndicatorStatus.Met)]                // whatever the others say
    [InlineData(Comparison.AtLeast,  85,     16,  1,  3,       IndicatorStatus.InsufficientData)]
    [InlineData(Comparison.AtLeast,  85,     16,  4,  0,       IndicatorStatus.NotMet)]
    [InlineData(Comparison.AtLeast,  85,     13,  4,  3,       IndicatorStatus.NotMet)]             // 16 of 20 at best
    [InlineData(Comparison.AtMost,   10,     2,   15, 3,       IndicatorStatus.InsufficientData)]
    [InlineData(Comparison.AtMost,   10,     2,   18, 0,       IndicatorStatus.Met)]
    [InlineData(Comparison.AtMost,   10,     3,   0,  17,      IndicatorStatus.NotMet)]
    [InlineData(Comparison.Equal,    50,     9,   8,  3,       IndicatorStatus.InsufficientData)]   // neither none nor all of them, but one
    [InlineData(Comparison.Equal,    50,     11,  6,  3,       IndicatorStatus.NotMet)]
    public void A_status_is_given_when_nothing_can_change_it(Comparison comparison, int target, int yes, int no, int missing, IndicatorStatus status) =>
        Assert.Equal(status, IndicatorValue.Of(Law with { Target = new Target { Operator = comparison, Value = target } }, Answers(yes, no, 0), yes + no + missing).Status);

    [Fact]
    public void Without_a_target_the_share_is_shown_and_not_judged() =>
        Assert.Equal(new IndicatorValue(2, 5, 40, null, NotReported: 1), IndicatorValue.Of(Packs.Indicator("LGBT_AG24"), Answers(2, 2, 0, "LGBT"), expected: 5));

    [Fact]
    public void Never_are_fewer_than_none_missing() => Assert.Equal(0, IndicatorValue.Of(Law, Answers(4, 0, 0), expected: 3).NotReported);   // one has left the roster since

    private static Figures Answers(int yes, int no, int kad, string element = "PBLUAT")
    {
        var code = ElementCode.Parse(element);
        return new Figures(yes + no + kad, yes + no > 0 ? new Dictionary<ElementCode, decimal> { [code] = yes } : [])
        {
            NotApplicable = kad > 0 ? new Dictionary<ElementCode, int> { [code] = kad } : [],
        };
    }
}
