using Reporting.Domain.Tests.Support;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Totals;

public sealed class ShippedIndicators
{
    [Theory]
    //          indicator       above    below     status                             the plan's word
    [InlineData("SRB_TL24",     109,     100,      IndicatorStatus.Met)]              // dưới 110
    [InlineData("SRB_TL24",     110,     100,      IndicatorStatus.NotMet)]
    [InlineData("SRB_LB24",     109,     100,      IndicatorStatus.Met)]              // không vượt quá 109
    [InlineData("SRB_LB24",     1091,    1000,     IndicatorStatus.NotMet)]
    [InlineData("SRB_LB24",     30,      29,       IndicatorStatus.InsufficientData)] // 29 girls
    [InlineData("SRB_LB24",     5,       0,        IndicatorStatus.Undefined)]
    [InlineData("SRB_AG24",     10888,   10000,    IndicatorStatus.Met)]              // ở mức 108,88
    [InlineData("SRB_AG24",     10889,   10000,    IndicatorStatus.NotMet)]
    [InlineData("SRB_HT17",     112,     100,      IndicatorStatus.Met)]              // không vượt quá 112
    [InlineData("SRB_HT17",     113,     100,      IndicatorStatus.NotMet)]
    [InlineData("MMR_AG24",     3,       10_000,   IndicatorStatus.NotMet)]           // dưới 30/100.000
    [InlineData("MMR_AG24",     3,       10_001,   IndicatorStatus.Met)]
    [InlineData("MMR_AG24",     1,       800,      IndicatorStatus.InsufficientData)] // 125/100.000 of 800 births
    [InlineData("MMR_HT17",     1,       5_000,    IndicatorStatus.NotMet)]           // dưới 20/100.000
    [InlineData("ABR_AG24",     18,      1_000,    IndicatorStatus.NotMet)]           // dưới 18/1.000
    [InlineData("ABR_AG24",     17,      1_000,    IndicatorStatus.Met)]
    [InlineData("ABO_HT17",     95,      1_000,    IndicatorStatus.NotMet)]           // dưới 9.5/100
    [InlineData("ABO_HT17",     949,     10_000,   IndicatorStatus.Met)]
    [InlineData("PMTCT_HT17",   1,       20,       IndicatorStatus.NotMet)]           // dưới 5%
    [InlineData("SRH_HT17",     80,      100,      IndicatorStatus.Met)]              // ít nhất 80%
    [InlineData("LEAD_HT17",    15,      100,      IndicatorStatus.Met)]              // đạt 15%
    [InlineData("LEAD_HT17",    149,     1_000,    IndicatorStatus.NotMet)]
    [InlineData("PARTY_HT17",   3,       10,       IndicatorStatus.Met)]              // 30% trở lên
    [InlineData("PLAN_HT17",    15,      100,      IndicatorStatus.Met)]              // không dưới 15%
    [InlineData("TRN_HT17",     7,       14,       IndicatorStatus.Met)]              // có 50%
    [InlineData("MSC_HT17",     11,      100,      IndicatorStatus.NotMet)]           // trên 11%
    [InlineData("MSC_HT17",     111,     1_000,    IndicatorStatus.Met)]
    [InlineData("PHD_HT17",     7,       100,      IndicatorStatus.NotMet)]           // trên 7%
    [InlineData("UNI_HT17",     1,       4,        IndicatorStatus.NotMet)]           // trên 25%
    [InlineData("AW2_HT17",     7,       7,        IndicatorStatus.Met)]              // 100%
    [InlineData("AW2_HT17",     99_999,  100_000,  IndicatorStatus.NotMet)]           // 100,0 when rounded
    [InlineData("LAW_HT17",     0,       0,        IndicatorStatus.Undefined)]        // nothing to amend: 0/0
    [InlineData("PRE_TL24",     80,      100,      IndicatorStatus.Met)]              // 80%
    [InlineData("KNOW_TL24",    899,     1_000,    IndicatorStatus.NotMet)]           // 90%
    [InlineData("AREA_TL24",    12,      12,       IndicatorStatus.Met)]              // 100%
    public void The_plans_word_decides_at_equality(string code, int above, int below, IndicatorStatus status)
    {
        var indicator = Packs.Indicator(code);
        var figures = new Figures(1, new Dictionary<ElementCode, decimal> { [indicator.Numerator.Single()] = above, [indicator.Denominator.Single()] = below });

        Assert.Equal(status, IndicatorValue.Of(indicator, figures, expected: 1).Status);
    }

    [Theory]
    //          public  inspected  private  inspected  status against "ít nhất 85%"
    [InlineData(10,     10,        10,      7,         IndicatorStatus.Met)]       // 17 of 20; private alone would be 70 %
    [InlineData(10,     10,        10,      6,         IndicatorStatus.NotMet)]
    [InlineData(20,     17,        0,       0,         IndicatorStatus.Met)]
    public void Public_and_private_facilities_are_judged_together(int facilities, int inspected, int others, int othersInspected, IndicatorStatus status)
    {
        var figures = new Figures(1, new Dictionary<ElementCode, decimal>
        {
            [Code("CSCD_CL")] = facilities, [Code("CSCD_CL_TT")] = inspected, [Code("CSCD_NCL")] = others, [Code("CSCD_NCL_TT")] = othersInspected,
        });

        Assert.Equal(status, IndicatorValue.Of(Packs.Indicator("SRB_HT17B"), figures, expected: 1).Status);
    }

    [Fact]
    public void By_sex_there_is_a_value_and_no_judgement()
    {
        var figures = new Figures(1, new Dictionary<ElementCode, decimal> { [Code("TN_TV_NAM")] = 3, [Code("TN_NAM")] = 4 });

        Assert.Equal(new IndicatorValue(3, 4, 75, null), IndicatorValue.Of(Packs.Indicator("PRE_TL24_NAM"), figures, expected: 1));
    }

    private static ElementCode Code(string code) => ElementCode.Parse(code);
}
