using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Totals;

public sealed class DerivedFigures
{
    [Theory]
    //          servants  women  women leading  30% women  and a woman leads
    [InlineData(100,      30,    1,             1,         1)]      // 30% is enough
    [InlineData(100,      30,    0,             1,         0)]
    [InlineData(100,      29,    1,             0,         0)]      // not asked of this unit
    [InlineData(10,       3,     2,             1,         1)]      // 0,3 × 10 is 3 exactly
    [InlineData(3,        1,     1,             1,         1)]      // a third
    [InlineData(0,        0,     1,             0,         0)]      // nobody is not 30% women
    [InlineData(100,      30,    null,          1,         null)]   // unknown
    [InlineData(100,      null,  1,             null,      null)]
    [InlineData(100,      29,    null,          0,         0)]      // whatever the missing figure is
    public void A_unit_with_30_per_cent_women_has_a_woman_among_its_leaders(int? servants, int? women, int? leading, int? asked, int? fulfilled)
    {
        var figures = Report("HT-BDG", ("CCVC", servants), ("CCVC_NU", women), ("LDCC_NU", leading));

        Assert.Equal(((decimal?)asked, (decimal?)fulfilled), (figures[Code("NU30")], figures[Code("NU30_LDCC")]));
    }

    [Fact]
    public void LEAD30_counts_the_units_it_is_asked_of()
    {
        var units = new[]
        {
            Report("HT-BDG", ("CCVC", 200), ("CCVC_NU", 120), ("LDCC_NU", 1)),   // asked, fulfils
            Report("HT-BDG", ("CCVC", 40), ("CCVC_NU", 12), ("LDCC_NU", 0)),     // asked, does not
            Report("HT-BDG", ("CCVC", 50), ("CCVC_NU", 30), ("LDCC_NU", 2)),     // asked, fulfils
            Report("HT-BDG", ("CCVC", 90), ("CCVC_NU", 10), ("LDCC_NU", 0)),     // not asked
        };

        var found = IndicatorValue.Of(Packs.Indicator("LEAD30_HT17"), Figures.Sum(units), expected: 4);

        Assert.Equal(new IndicatorValue(2, 3, 200m / 3, IndicatorStatus.NotMet), found);
        Assert.Equal(new IndicatorValue(1, 1, 100, IndicatorStatus.Met), IndicatorValue.Of(Packs.Indicator("LEAD30_HT17"), units[0], expected: 1));
        Assert.Equal(IndicatorStatus.Undefined, IndicatorValue.Of(Packs.Indicator("LEAD30_HT17"), units[3], expected: 1).Status);
    }

    [Theory]
    //          boys  girls  above 109 in the year before
    [InlineData(110,  100,   1)]
    [InlineData(109,  100,   0)]      // "cao trên 109"
    [InlineData(1091, 1000,  1)]
    [InlineData(5,    0,     0)]      // no ratio
    [InlineData(110,  null,  null)]   // not given
    [InlineData(null, null,  null)]
    public void A_ward_above_109_in_the_year_before_is_flagged(int? boys, int? girls, int? flagged)
    {
        Assert.True(Packs.Derived("SRB_NT_CAO").Flag);
        Assert.Equal((decimal?)flagged, Report("LB-MCBGTKS", ("SINH_NAM_NT", boys), ("SINH_NU_NT", girls))[Code("SRB_NT_CAO")]);
    }

    [Fact]
    public void A_derived_figure_is_a_column_of_the_matrix_like_any_other() =>
        Assert.Equal(["NU30", "NU30_LDCC"], Packs.Of("HT-BDG").Summed.TakeLast(2).Select(summed => summed.Code.ToString()));

    private static Figures Report(string programme, params (string Element, int? Value)[] values) =>
        Figures.Of(Packs.Of(programme), values.Where(one => one.Value is not null).Select(one => new CellValue(Code(one.Element), ACell.Place, "", Number: one.Value)));

    private static ElementCode Code(string code) => ElementCode.Parse(code);
}
