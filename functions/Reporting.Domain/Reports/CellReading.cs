using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>Makes a value of what stands in a cell, or says why not. Nothing is guessed: a text that is plainly a whole number
/// is taken and noted, everything else that is not of the element's kind is an error.</summary>
public static partial class CellReading
{
    /// <returns>The value, null when there is none to count; and what is to be said about the cell.</returns>
    public static (CellValue? Value, Finding? Finding) Read(DataElement element, RawCell cell)
    {
        if (IsBlank(cell)) return (null, Blank(element, cell.Place));
        if (element.AllowNotApplicable && IsNotApplicable(cell)) return (new CellValue(element.Code, cell.Place, cell.Text, NotApplicable: true), null);
        return cell.Kind switch
        {
            RawCellKind.Error => (null, Findings.CellError(element, cell)),
            RawCellKind.FormulaWithoutValue => (null, Findings.FormulaWithoutValue(element, cell)),
            _ => element.Kind switch
            {
                ElementKind.Text => ReadText(element, cell),
                ElementKind.YesNo => ReadYesNo(element, cell),
                ElementKind.Date => ReadDate(element, cell),
                _ => ReadNumber(element, cell),
            },
        };
    }

    private static bool IsBlank(RawCell cell) => cell.Kind == RawCellKind.Blank || (cell.Kind == RawCellKind.Text && string.IsNullOrWhiteSpace(cell.Text));

    private static bool IsNotApplicable(RawCell cell) =>
        cell.Kind == RawCellKind.Text && cell.Text.Normalize(NormalizationForm.FormC).Trim().ToUpperInvariant() is NotApplicable.Short or NotApplicable.Long;

    private static Finding? Blank(DataElement element, CellPlace place) =>
        !element.Required ? null
        : element.Kind is ElementKind.Text or ElementKind.YesNo or ElementKind.Date ? Findings.RequiredWords(element, place)
        : Findings.Required(element, place);

    private static (CellValue?, Finding?) ReadNumber(DataElement element, RawCell cell)
    {
        if (cell.IsDate) return (null, Findings.DateForNumber(element, cell));
        if (cell.Kind == RawCellKind.Text) return ReadDigits(element, cell);
        if (cell.Kind != RawCellKind.Number || !TryDecimal(cell.Text, out var number)) return (null, Findings.NotANumber(element, cell));
        return Check(element, cell, number, note: null);
    }

    private static (CellValue?, Finding?) ReadDigits(DataElement element, RawCell cell)
    {
        if (!PlainDigits().IsMatch(cell.Text)) return (null, Findings.NotANumber(element, cell));
        var number = decimal.Parse(Spaces().Replace(cell.Text, ""), NumberStyles.None, CultureInfo.InvariantCulture);
        return Check(element, cell, number, Findings.ReadAs(element, cell, Numbers.Words(number)));
    }

    private static (CellValue?, Finding?) Check(DataElement element, RawCell cell, decimal number, Finding? note)
    {
        if (element.Kind == ElementKind.Count && decimal.Truncate(number) != number) return (null, Findings.NotWhole(element, cell));
        if (decimal.Round(number, element.DecimalsAllowed) != number) return (null, Findings.TooManyDecimals(element, cell));
        if (number < element.LowestAllowed) return (null, Findings.BelowMin(element, cell, number));
        if (number > element.HighestAllowed) return (null, Findings.AboveMax(element, cell, number));
        return (new CellValue(element.Code, cell.Place, cell.Text, Number: number), note);
    }

    private static (CellValue?, Finding?) ReadYesNo(DataElement element, RawCell cell)
    {
        var answer = cell.Text.Normalize(NormalizationForm.FormC).Trim().ToUpperInvariant();
        return answer switch
        {
            "CÓ" => (new CellValue(element.Code, cell.Place, cell.Text, Number: 1), null),
            "KHÔNG" => (new CellValue(element.Code, cell.Place, cell.Text, Number: 0), null),
            _ => (null, Findings.NotYesOrNo(element, cell)),
        };
    }

    private static (CellValue?, Finding?) ReadDate(DataElement element, RawCell cell)
    {
        if (cell is { Kind: RawCellKind.Number, IsDate: true } && TryDecimal(cell.Text, out var serial) && SerialDay(serial, cell.Uses1904Dates) is { } day)
        {
            return (new CellValue(element.Code, cell.Place, cell.Text, Date: day), null);
        }

        string[] written = ["d/M/yyyy", "dd/MM/yyyy"];
        return DateOnly.TryParseExact(cell.Text.Trim(), written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed)
            ? (new CellValue(element.Code, cell.Place, cell.Text, Date: typed), null)
            : (null, Findings.NotADate(element, cell));
    }

    private static (CellValue?, Finding?) ReadText(DataElement element, RawCell cell)
    {
        var text = cell.Text.Normalize(NormalizationForm.FormC).Trim();
        return text.Length > element.LongestText
            ? (null, Findings.TextTooLong(element, cell))
            : (new CellValue(element.Code, cell.Place, cell.Text, Text: text), null);
    }

    // The file holds a binary double's shortest decimal form, such as 1.1000000000000001 for 1.1 typed: 15 digits are what people typed.
    private static bool TryDecimal(string text, out decimal number)
    {
        number = 0;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) || !(Math.Abs(parsed) <= 7.9e28)) return false;
        number = (decimal)parsed;
        return true;
    }

    // Excel counts days from 1899-12-30 (its leap day of 1900 never was), or from 1904-01-01 in workbooks made on old Macs.
    private static DateOnly? SerialDay(decimal serial, bool uses1904Dates)
    {
        var first = uses1904Dates ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        return serial >= 61 && serial < DateOnly.MaxValue.DayNumber - first.DayNumber + 1 ? first.AddDays((int)Math.Floor(serial)) : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // Spaces, hard ones included, stand around a number or between its thousands; "1 2" may be anything.
    [GeneratedRegex(@"\A\s*([0-9]{1,12}|[0-9]{1,3}(\s[0-9]{3}){1,3})\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainDigits();
}
