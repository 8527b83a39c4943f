using System.Globalization;
using Reporting.Domain.Programmes;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Consolidate;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheConsolidatedWorkbooksFormulas
{
    private static readonly Programme Programme = ARichProgramme.Programme;

    private static readonly AConsolidation Content = ContentWithDecimals();

    private static readonly BinaryData File = Content.Write();

    [Fact]
    public void Of_totals_store_the_decimal_sums_of_the_units()
    {
        var (stored, built) = (StoredCells.FormulasOf(File), Content.Build());
        foreach (var (node, row) in built.Totals.Zip([5, 6, 12, 23]))
        {
            foreach (var (element, i) in Programme.Summed.Select((element, i) => (element, i)))
            {
                var given = built.Tree.ReportersUnder(node.Node).Select(unit => built.Reports.GetValueOrDefault(unit.Code)?.Figures[element.Code]).OfType<decimal>().ToList();
                var cell = stored[$"Số liệu!{(char)('C' + i)}{row}"];
                Assert.Contains("SUM(", cell.Formula, StringComparison.Ordinal);
                Assert.Equal(given.Count == 0 ? null : given.Sum(), Number(cell.Value));
            }
        }
    }

    [Fact]
    public void Of_totals_are_over_the_rows_of_the_units_themselves()
    {
        var stored = StoredCells.FormulasOf(File);
        Assert.Equal("SUM(C7:C11,C13:C22,C24:C30)", stored["Số liệu!C5"].Formula);
        Assert.Equal("SUM(C24:C30)", stored["Số liệu!C23"].Formula);
        Assert.Equal("IF(COUNT(J7:J11)=0,\"\",SUM(J7:J11))", stored["Số liệu!J6"].Formula);
    }

    [Fact]
    public void Of_indicators_refer_to_the_totals_and_store_the_same_ratios()
    {
        var (stored, totals) = (StoredCells.FormulasOf(File), Content.Build().Totals[0]);
        Assert.Contains("'Số liệu'!F5", stored["Chỉ tiêu!D4"].Formula, StringComparison.Ordinal);
        for (var i = 0; i < Programme.Indicators.Count; i++)
        {
            var value = IndicatorValue.Of(Programme.Indicators[i], totals.Figures, totals.Expected);
            Assert.Equal(value.Numerator, Number(stored[$"Chỉ tiêu!D{4 + i}"].Value));
            if (!Programme.Indicators[i].OfUnits) Assert.Equal(value.Denominator, Number(stored[$"Chỉ tiêu!E{4 + i}"].Value));
            Assert.Equal(Rounded(value.Value), Rounded(Number(stored[$"Chỉ tiêu!F{4 + i}"].Value)));
        }
    }

    [LibreOfficeFact]
    public async Task Come_out_the_same_in_LibreOffice()
    {
        var (ours, theirs) = (StoredCells.FormulasOf(File), StoredCells.FormulasOf(await LibreOffice.Resave(StoredCells.WithoutValuesOfFormulas(File))));

        Assert.Equal(ours.Keys.Order(StringComparer.Ordinal), theirs.Keys.Order(StringComparer.Ordinal));
        Assert.All(ours, cell => Assert.Equal(Rounded(Number(cell.Value.Value)), Rounded(Number(theirs[cell.Key].Value))));
    }

    // 0.1 + 0.2 and the like, which binary numbers do not add up to 0.3.
    private static AConsolidation ContentWithDecimals()
    {
        var content = new AConsolidation(Programme);
        var units = Programme.TreeIn(VanCanh.Duty.Period).Reporters.Where((_, i) => i % 3 != 2).Select(unit => unit.Code.ToString()).ToList();
        var elements = Programme.Elements.Where(element => element.AddsUp && element.Code != ElementCode.Parse("QH_NU")).Select(element => element.Code.ToString()).ToList();
        foreach (var (unit, u) in units.Select((unit, u) => (unit, u)))
        {
            content.With(unit, [.. elements.Where((_, e) => e != 7 || u > 4).Select((element, e) => (element, (object)(element == "PBLUAT" ? 1 : ((u * 37) + (e * 11)) % 50 / 10m)))]);
        }

        return content;
    }

    private static decimal? Number(string stored) => stored.Length == 0 ? null : (decimal)double.Parse(stored, CultureInfo.InvariantCulture);

    private static decimal? Rounded(decimal? number) => number is { } known ? Math.Round(known, 9) : null;
}
