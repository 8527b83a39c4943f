using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reports;

public sealed class CopiesOfReports
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Trạm đã tổ chức hai buổi nói chuyện. ", 3));

    private static readonly ReportingTree Tree = SmallPack.Programme.TreeIn(SmallPack.Programme.Periods.First());

    [Fact]
    public void The_order_of_the_values_does_not_matter()
    {
        CellValue[] values = [Number("A", 12), Number("B", 34), Number("C", 56), Number("D", 78), Text("E", Long), Text("F", Long + "Hết.")];

        Assert.Equal(Of(values), Of([.. values.Reverse()]));
        Assert.False(Of(values).IsEmpty);
    }

    [Fact]
    public void The_places_of_the_values_do_not_matter_but_their_elements_do()
    {
        CellValue[] values = [Number("A", 12), Number("B", 34), Number("C", 56), Number("D", 78)];

        Assert.Equal(Of(values), Of([.. values.Select(value => value with { Place = new CellPlace("Khác", "Z9"), Raw = "khác" })]));
        Assert.NotEqual(Of(values).Figures, Of([Number("A", 34), Number("B", 12), Number("C", 56), Number("D", 78)]).Figures);
    }

    [Fact]
    public void One_other_figure_makes_another_report() =>
        Assert.NotEqual(Of([Number("A", 12), Number("B", 34), Number("C", 56), Number("D", 78)]).Figures, Of([Number("A", 12), Number("B", 34), Number("C", 56), Number("D", 79)]).Figures);

    [Theory]
    //          figures                   plain
    [InlineData("0 0 0 0 0 0",            true)]     // a quiet half year is like any other
    [InlineData("1 1 0 1 0 1",            true)]
    [InlineData("12 34 56",               true)]
    [InlineData("12 34 56 12 34 56",      true)]     // three numbers, however often
    [InlineData("12 34 56 1 0",           true)]
    [InlineData("12 34 56 78",            false)]
    [InlineData("2 3 4 5 0 0 0",          false)]
    [InlineData("",                       true)]
    public void Figures_too_plain_to_tell_units_apart_have_no_fingerprint(string figures, bool plain) =>
        Assert.Equal(plain, Of([.. figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((figure, i) => Number($"E{i}", int.Parse(figure, null)))]).Figures is null);

    [Fact]
    public void Texts_too_short_to_tell_units_apart_have_no_fingerprint()
    {
        Assert.Null(Of([Text("A", "Không có."), Text("B", "Không có."), Text("C", "Đã làm đủ.")]).Texts);
        Assert.NotNull(Of([Text("A", Long)]).Texts);
        Assert.True(Of([Text("A", "Không có.")]).IsEmpty);
    }

    [Fact]
    public void A_text_that_only_looks_different_is_the_same() =>
        Assert.Equal(Of([Text("A", Long)]).Texts, Of([Text("A", "  " + Long.ToUpperInvariant().Replace(" ", "\u00A0", StringComparison.Ordinal).Normalize(System.Text.NormalizationForm.FormD))]).Texts);

    [Fact]
    public void What_does_not_apply_and_days_are_no_figures() =>
        Assert.Null(Of([new CellValue(Code("A"), ACell.Place, "KAD", NotApplicable: true), new CellValue(Code("B"), ACell.Place, "45436", Date: new DateOnly(2024, 5, 24))]).Figures);

    [Fact]
    public void Decimals_are_the_same_however_many_zeros_follow() =>
        Assert.Equal(Of([Number("A", 1.50m), Number("B", 34), Number("C", 56), Number("D", 78)]).Figures, Of([Number("A", 1.5m), Number("B", 34.0m), Number("C", 56), Number("D", 78)]).Figures);

    [Fact]
    public void Another_version_of_the_form_is_another_report()
    {
        CellValue[] values = [Number("A", 12), Number("B", 34), Number("C", 56), Number("D", 78)];

        Assert.NotEqual(Of(values).Figures, Fingerprints.Of(SmallPack.ReadWith("version", "\"2\""), values).Figures);
    }

    [Fact]
    public void Twins_are_named_with_their_codes_and_the_rest_is_counted()
    {
        var findings = Twins.Findings(Tree, ACell.Place, Units("TRAM-B", "TRAM-A", "CU-1", "CU-3", "CU-2"), []).ToList();

        Assert.Equal(("same-as-another-unit", Severity.Warning, "Biểu 1", "E7"), (Assert.Single(findings).Code, findings[0].Severity, findings[0].Sheet, findings[0].Cell));
        Assert.Contains("báo cáo cùng kỳ của CU-1 (CU-1), CU-2 (CU-2), CU-3 (CU-3), +2.", findings[0].Message.Vi, StringComparison.Ordinal);
        Assert.Contains("report of Trạm B (TRAM-B).", Assert.Single(Twins.Findings(Tree, ACell.Place, Units("TRAM-B"), [])).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    //          same figures  same texts    said
    [InlineData("",           "",           "")]
    [InlineData("TRAM-B",     "",           "same-as-another-unit")]
    [InlineData("",           "TRAM-B",     "same-texts-as-another-unit")]
    [InlineData("TRAM-B",     "TRAM-B",     "same-as-another-unit same-texts-as-another-unit")]
    public void Figures_and_texts_are_told_apart(string figures, string texts, string said) =>
        Assert.Equal(said, string.Join(' ', Twins.Findings(Tree, ACell.Place, Units(figures), Units(texts)).Select(finding => finding.Code)));

    private static Fingerprints Of(IReadOnlyList<CellValue> values) => Fingerprints.Of(SmallPack.Programme, values);

    private static CellValue Number(string element, decimal number) => new(Code(element), ACell.Place, "", Number: number);

    private static CellValue Text(string element, string text) => new(Code(element), ACell.Place, text, Text: text);

    private static ElementCode Code(string element) => ElementCode.Parse(element);

    private static UnitCode[] Units(params string[] codes) => [.. codes.Where(code => code.Length > 0).Select(UnitCode.Parse)];
}
