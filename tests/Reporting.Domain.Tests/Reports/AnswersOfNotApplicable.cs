using System.Text;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reports;

public sealed class AnswersOfNotApplicable
{
    private static readonly DataElement Births = AnElement.Of(ElementKind.Count) with { AllowNotApplicable = true };

    [Theory]
    //          typed                 is KAD
    [InlineData("KAD",                true)]
    [InlineData(" kad ",              true)]
    [InlineData("Không áp dụng",      true)]
    [InlineData("KHÔNG ÁP DỤNG",      true)]
    [InlineData("K.A.D",              false)]
    [InlineData("Không",              false)]
    [InlineData("-",                  false)]
    [InlineData("n/a",                false)]
    public void It_is_said_in_one_word_or_in_full(string typed, bool isKad)
    {
        var (value, finding) = Reading.Of(Births, ACell.Text(typed));

        Assert.Equal((isKad, !isKad), (value?.NotApplicable ?? false, finding is not null));
    }

    [Fact]
    public void Letters_in_parts_are_the_same_letters() =>
        Assert.True(Reading.Of(Births, ACell.Text("Không áp dụng".Normalize(NormalizationForm.FormD))).Value!.NotApplicable);

    [Theory]
    [InlineData(ElementKind.Count, "not-a-number")]
    [InlineData(ElementKind.YesNo, "not-yes-or-no")]
    public void Where_the_form_does_not_offer_it_it_is_an_error(ElementKind kind, string code)
    {
        var (value, finding) = Reading.Of(AnElement.Of(kind), ACell.Text("KAD"));

        Assert.Null(value);
        Assert.Equal(code, finding!.Code);
    }

    [Fact]
    public void It_is_neither_a_blank_nor_a_zero()
    {
        var programme = SmallPack.Programme with { Form = [new FormSection { Title = Births.Label, Elements = [Births] }], Rules = [], Indicators = [] };

        Assert.Equal("1 report, sum none, KAD 1, findings 0", Of(ACell.Text("KAD")));
        Assert.Equal("1 report, sum 0, KAD 0, findings 0", Of(ACell.Number("0")));
        Assert.Equal("1 report, sum none, KAD 0, findings 1", Of(ACell.Blank));

        string Of(RawCell cell)
        {
            var (value, finding) = Reading.Of(Births, cell);
            var figures = Figures.Of(programme, value is null ? [] : [value]);
            var sum = figures[Births.Code] is { } number ? Numbers.Plain(number) : "none";
            return $"{figures.Reported} report, sum {sum}, KAD {figures.NotApplicable.GetValueOrDefault(Births.Code)}, findings {(finding is null ? 0 : 1)}";
        }
    }

    [Fact]
    public void It_adds_up_over_units_apart_from_the_figures()
    {
        var programme = SmallPack.Programme with { Form = [new FormSection { Title = Births.Label, Elements = [Births] }] };
        var cells = new[] { ACell.Text("KAD"), ACell.Number("12"), ACell.Text("KAD"), ACell.Number("0") };

        var sum = Figures.Sum(cells.Select(cell => Figures.Of(programme, [Reading.Of(Births, cell).Value!])));

        Assert.Equal((4, 12, 2), (sum.Reported, sum[Births.Code], sum.NotApplicable[Births.Code]));
    }

    [Fact]
    public void A_rule_is_not_asked_of_what_does_not_apply()
    {
        var programme = SmallPack.ReadWith("form[0].elements[0].allowNotApplicable", "true");

        Assert.Equal(Outcome.Accepted, new AReport().JudgedBy(programme).With("TONG", RawCellKind.Text, "KAD").Judged().Outcome);
        Assert.Equal("rule-broken", Assert.Single(new AReport().JudgedBy(programme).With("TONG", "0").Judged().Findings).Code);
        Assert.Equal("required", Assert.Single(new AReport().JudgedBy(programme).With("TONG", RawCellKind.Blank, "").Judged().Findings).Code);
    }

    [Fact]
    public void A_derived_figure_of_what_does_not_apply_is_not_known()
    {
        var programme = Packs.Of("LB-MCBGTKS");
        var values = new[] { new CellValue(ElementCode.Parse("SINH_NAM_NT"), ACell.Place, "KAD", NotApplicable: true), new CellValue(ElementCode.Parse("SINH_NU_NT"), ACell.Place, "100", Number: 100) };

        Assert.Null(Figures.Of(programme, values)[ElementCode.Parse("SRB_NT_CAO")]);
    }
}
