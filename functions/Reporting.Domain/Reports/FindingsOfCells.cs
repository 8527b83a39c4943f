using System.Globalization;
using Reporting.Domain.Programmes;
using Reporting.Domain.Texts;

namespace Reporting.Domain.Reports;

/// <summary>Findings about one cell.</summary>
public static partial class Findings
{
    public static Finding CellMissing(DataElement element, CellPlace place) => FindingKinds.CellMissing.Of(place, element, null, null, null);

    public static Finding TableMissing(FormTable table, CellPlace place) => FindingKinds.TableMissing.Of(place, null, null, null, null, ("table", table.Title));

    public static Finding Required(DataElement element, CellPlace place) => Kind(element).Of(place, element, null, null, ExpectedOf(element));

    public static Finding NotANumber(DataElement element, RawCell cell) => OfEntry(FindingKinds.NotANumber, element, cell);

    /// <param name="either">What it may be, in words.</param>
    public static Finding AmbiguousNumber(DataElement element, RawCell cell, Bilingual either) => OfEntry(FindingKinds.AmbiguousNumber, element, cell, ("either", either));

    public static Finding DateForNumber(DataElement element, RawCell cell) => OfEntry(FindingKinds.DateForNumber, element, cell);

    public static Finding NotWhole(DataElement element, RawCell cell) => OfEntry(FindingKinds.NotWhole, element, cell, ("shown", Shown(cell)));

    public static Finding TooManyDecimals(DataElement element, RawCell cell) =>
        OfEntry(FindingKinds.TooManyDecimals, element, cell, ("shown", Shown(cell)), ("decimals", Numbers.Words(element.DecimalsAllowed)));

    public static Finding BelowMin(DataElement element, RawCell cell, decimal number) =>
        OfEntry(FindingKinds.BelowMin, element, cell, ("shown", Numbers.Words(number)), ("limit", Numbers.Words(element.LowestAllowed)));

    public static Finding AboveMax(DataElement element, RawCell cell, decimal number) =>
        OfEntry(FindingKinds.AboveMax, element, cell, ("shown", Numbers.Words(number)), ("limit", Numbers.Words(element.HighestAllowed)));

    public static Finding NotYesOrNo(DataElement element, RawCell cell) => OfEntry(FindingKinds.NotYesOrNo, element, cell);

    public static Finding NotADate(DataElement element, RawCell cell) => OfEntry(FindingKinds.NotADate, element, cell);

    public static Finding TextTooLong(DataElement element, RawCell cell) =>
        OfEntry(FindingKinds.TextTooLong, element, cell, ("length", FindingKind.Same(cell.Text.Length.ToString(CultureInfo.InvariantCulture))), ("limit", FindingKind.Same(element.LongestText.ToString(CultureInfo.InvariantCulture))));

    public static Finding CellError(DataElement element, RawCell cell) => OfEntry(FindingKinds.CellError, element, cell);

    public static Finding FormulaWithoutValue(DataElement element, RawCell cell) => OfEntry(FindingKinds.FormulaWithoutValue, element, cell);

    public static Finding MergedInput(DataElement element, RawCell cell) => OfEntry(FindingKinds.MergedInput, element, cell, ("anchor", FindingKind.Same(cell.MergedInto!.Address)));

    public static Finding ReadAs(DataElement element, RawCell cell, Bilingual read) => FindingKinds.ReadAs.Of(cell.Place, element, cell.Text, read, null);

    public static Finding ReadAsPercentage(DataElement element, RawCell cell, decimal percent) =>
        FindingKinds.ReadAsPercentage.Of(cell.Place, element, Shown(cell).Vi, new($"{Numbers.Words(percent).Vi}%", $"{Numbers.Words(percent).En}%"), null);

    public static Finding ReadWithDoubt(DataElement element, RawCell cell, decimal number) =>
        FindingKinds.ReadWithDoubt.Of(cell.Place, element, cell.Text, Numbers.Words(number), null, ("spoken", new(SpokenNumbers.Vietnamese(number), Numbers.Words(number).En)));

    public static Finding SmallPercentage(DataElement element, RawCell cell, decimal number) =>
        FindingKinds.SmallPercentage.Of(cell.Place, element, cell.Text, null, null, ("shown", Numbers.Words(number)), ("times", Numbers.Words(number * 100)));

    public static Finding ExternalFormula(DataElement element, RawCell cell) => FindingKinds.ExternalFormula.Of(cell.Place, element, Shown(cell).Vi, null, null);

    public static Finding HiddenCell(DataElement element, RawCell cell) => FindingKinds.HiddenCell.Of(cell.Place, element, Shown(cell).Vi, null, null);

    public static Finding Converted(DataElement element, RawCell cell, LegacyText converted) => (converted.ByFont ? FindingKinds.LegacyFont : FindingKinds.LegacyText).Of(
        cell.Place, element, cell.Text, FindingKind.Same(FindingKind.Short(converted.Unicode)), null,
        ("encoding", FindingKind.Same(converted.Encoding == LegacyEncoding.Tcvn3 ? "TCVN3 (ABC)" : "VNI")));

    public static Finding Decomposed(DataElement element, RawCell cell) => FindingKinds.Decomposed.Of(cell.Place, element, cell.Text, null, null);

    /// <returns>What belongs into the element's cell, in words.</returns>
    public static Bilingual ExpectedOf(DataElement element)
    {
        var expected = ExpectedOfKind(element);
        return element.AllowNotApplicable
            ? new($"{expected.Vi}, hoặc {NotApplicable.Short} nếu không áp dụng", $"{expected.En}, or {NotApplicable.Short} if it does not apply")
            : expected;
    }

    private static FindingKind Kind(DataElement element) =>
        element.Kind is ElementKind.Text or ElementKind.YesNo or ElementKind.Date ? FindingKinds.RequiredWords : FindingKinds.Required;

    private static Bilingual ExpectedOfKind(DataElement element) => element.Kind switch
    {
        ElementKind.Count => new("số nguyên từ " + Range(element).Vi, "a whole number from " + Range(element).En),
        ElementKind.Number or ElementKind.Percentage => new("số từ " + Range(element).Vi, "a number from " + Range(element).En),
        ElementKind.YesNo => new("Có hoặc Không", "Có (yes) or Không (no)"),
        ElementKind.Date => new("ngày dạng 25/05/2024", "a date such as 25/05/2024"),
        ElementKind.Text => new("nội dung bằng chữ", "words"),
        _ => throw new ArgumentOutOfRangeException(nameof(element)),
    };

    private static Bilingual Range(DataElement element)
    {
        var (low, high) = (Numbers.Words(element.LowestAllowed), Numbers.Words(element.HighestAllowed));
        return element.Max is null && element.Kind != ElementKind.Percentage ? new($"{low.Vi} trở lên", $"{low.En} up") : new($"{low.Vi} đến {high.Vi}", $"{low.En} to {high.En}");
    }

    private static Finding OfEntry(FindingKind kind, DataElement element, RawCell cell, params (string Word, Bilingual Value)[] words) =>
        kind.Of(cell.Place, element, cell.Text, null, ExpectedOf(element), words);

    // The file writes 2.5 where a Vietnamese Excel shows 2,5: people are told what they see.
    private static Bilingual Shown(RawCell cell) =>
        cell.Kind == RawCellKind.Number && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Numbers.Words(number) : FindingKind.Same(FindingKind.Short(cell.Text));
}
