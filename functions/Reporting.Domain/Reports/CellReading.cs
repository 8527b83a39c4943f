using System.Globalization;
using System.Text;
using Reporting.Domain.Programmes;
using Reporting.Domain.Texts;

namespace Reporting.Domain.Reports;

/// <summary>Makes a value of what stands in a cell, or says why not. Nothing is guessed in silence: what needed interpreting is told
/// with how it was read, and what may mean two things is an error.</summary>
public static class CellReading
{
    /// <param name="words">Words taken for an answer; the usual ones when not given.</param>
    /// <returns>The value, null when there is none to count; and what is to be said about the cell.</returns>
    public static (CellValue? Value, IReadOnlyList<Finding> Findings) Read(DataElement element, RawCell cell, AnswerWords? words = null)
    {
        if (cell.MergedInto is not null) return (null, [Findings.MergedInput(element, cell)]);
        if (cell.IsBlank) return (null, element.Required ? [Findings.Required(element, cell.Place)] : []);
        var (unicode, about) = InUnicode(element, WithoutMarks(element, cell));
        var (value, finding) = ReadValue(element, unicode, words ?? AnswerWords.Usual);
        if (value is not null && value.Raw != cell.Text) value = value with { Raw = cell.Text };
        if (finding is { Entered: { } entered } && entered != cell.Text) finding = finding with { Entered = cell.Text };
        if (about is null && finding is null && !cell.IsExternal && !cell.IsHidden) return (value, []);
        return (value, [.. new[] { about, finding }.OfType<Finding>(), .. value is null ? [] : AboutThePlace(element, cell)]);
    }

    private static (CellValue? Value, Finding? Finding) ReadValue(DataElement element, RawCell cell, AnswerWords words)
    {
        if (element.AllowNotApplicable && IsNotApplicable(cell)) return (new CellValue(element.Code, cell.Place, cell.Text, NotApplicable: true), null);
        return cell.Kind switch
        {
            RawCellKind.Error => (null, Findings.CellError(element, cell)),
            RawCellKind.FormulaWithoutValue => (null, Findings.FormulaWithoutValue(element, cell)),
            _ => element.Kind switch
            {
                ElementKind.Text => ReadText(element, cell),
                ElementKind.YesNo => ReadYesNo(element, cell, words),
                ElementKind.Date => ReadDate(element, cell),
                _ => ReadNumber(element, cell, words),
            },
        };
    }

    // In words they may belong to what is written, as between the parts of an emoji.
    private static RawCell WithoutMarks(DataElement element, RawCell cell) =>
        cell.Kind == RawCellKind.Text && element.Kind != ElementKind.Text ? cell with { Text = InvisibleMarks.Without(cell.Text) } : cell;

    // Texts of old fonts become Unicode before anything is made of them.
    private static (RawCell Cell, Finding? About) InUnicode(DataElement element, RawCell cell)
    {
        if (cell.Kind != RawCellKind.Text || (element.Kind == ElementKind.YesNo && AsItStands(cell.Text) is not null)) return (cell, null);
        if (LegacyVietnamese.Recognise(cell.Text, cell.Font) is { } converted) return (cell with { Text = converted.Unicode }, Findings.Converted(element, cell, converted));
        return element.Kind == ElementKind.Text && !cell.Text.IsNormalized(NormalizationForm.FormC) ? (cell, Findings.Decomposed(element, cell)) : (cell, null);
    }

    private static IEnumerable<Finding> AboutThePlace(DataElement element, RawCell cell)
    {
        if (cell.IsExternal) yield return Findings.ExternalFormula(element, cell);
        if (cell.IsHidden) yield return Findings.HiddenCell(element, cell);
    }

    private static bool IsNotApplicable(RawCell cell) =>
        cell.Kind == RawCellKind.Text && cell.Text.Normalize(NormalizationForm.FormC).Trim().ToUpperInvariant() is NotApplicable.Short or NotApplicable.Long;

    private static (CellValue?, Finding?) ReadNumber(DataElement element, RawCell cell, AnswerWords words)
    {
        if (cell.IsDate) return (null, Findings.DateForNumber(element, cell));
        if (cell.Kind == RawCellKind.Text) return ReadTyped(element, cell, words);
        if (cell.Kind != RawCellKind.Number || !TryDecimal(cell.Text, out var number)) return (null, Findings.NotANumber(element, cell));
        if (cell.Format.Contains('%', StringComparison.Ordinal)) return ReadPercentage(element, cell, number);
        return Check(element, cell, number, SmallPercentage(element, cell, number));
    }

    // 0,85 may be meant for 85%; 0,85% is what it says.
    private static Finding? SmallPercentage(DataElement element, RawCell cell, decimal number) =>
        element.Kind == ElementKind.Percentage && number is > 0 and < 1 && !cell.Text.Contains('%', StringComparison.Ordinal) ? Findings.SmallPercentage(element, cell, number) : null;

    // Excel keeps 85% as 0.85: what the person sees, and means, is 85.
    private static (CellValue?, Finding?) ReadPercentage(DataElement element, RawCell cell, decimal number) =>
        element.Kind == ElementKind.Percentage ? Check(element, cell, number * 100, Findings.ReadAsPercentage(element, cell, number * 100))
        : (null, Findings.AmbiguousNumber(element, cell, Either(number, number * 100)));

    private static (CellValue?, Finding?) ReadTyped(DataElement element, RawCell cell, AnswerWords words)
    {
        // Where a unit may answer "không áp dụng", a dash may mean that as well as nothing.
        var zeros = element.AllowNotApplicable ? words.Zero.Where(word => word.Any(char.IsLetter)) : words.Zero;
        return NumberInText.Read(cell.Text, element.DecimalsAllowed, MeasuresOf(element, words), zeros) switch
        {
            NumberInText.Clear(var number) => Check(element, cell, number, SmallPercentage(element, cell, number) ?? Findings.ReadAs(element, cell, Numbers.Words(number))),
            NumberInText.Doubtful(var number) => Check(element, cell, number, SmallPercentage(element, cell, number) ?? Findings.ReadWithDoubt(element, cell, number)),
            NumberInText.Ambiguous(var one, var other) => (null, Findings.AmbiguousNumber(element, cell, Either(one, other))),
            _ => (null, Findings.NotANumber(element, cell)),
        };
    }

    private static IEnumerable<string> MeasuresOf(DataElement element, AnswerWords words) =>
        element.Kind == ElementKind.Percentage || element.Measure?.Vi == "%" ? ["%"]
        : element.Measure is { } measure ? [measure.Vi, .. words.Measures]
        : words.Measures;

    private static Bilingual Either(decimal one, decimal other) =>
        new($"{Numbers.Words(one).Vi} hoặc {Numbers.Words(other).Vi}", $"{Numbers.Words(one).En} or {Numbers.Words(other).En}");

    private static (CellValue?, Finding?) Check(DataElement element, RawCell cell, decimal number, Finding? note)
    {
        var shown = cell with { Kind = RawCellKind.Number, Text = number.ToString(CultureInfo.InvariantCulture) };
        if (element.Kind == ElementKind.Count && decimal.Truncate(number) != number) return (null, Findings.NotWhole(element, shown));
        if (decimal.Round(number, element.DecimalsAllowed) != number) return (null, Findings.TooManyDecimals(element, shown));
        if (number < element.LowestAllowed) return (null, Findings.BelowMin(element, cell, number));
        if (number > element.HighestAllowed) return (null, Findings.AboveMax(element, cell, number));
        return (new CellValue(element.Code, cell.Place, cell.Text, Number: number), note);
    }

    private static (CellValue?, Finding?) ReadYesNo(DataElement element, RawCell cell, AnswerWords words)
    {
        var answer = cell.Text.Normalize(NormalizationForm.FormC).Trim().ToUpperInvariant();
        if (cell.Kind == RawCellKind.Boolean) answer = answer == "1" ? "TRUE" : "FALSE";
        if (AsItStands(cell.Text) is { } plain) return (Answer(plain), null);
        var key = cell.Kind == RawCellKind.Number ? "" : ComparableText.Of(answer);
        if (words.Yes.Append("Có").Any(word => ComparableText.Of(word) == key)) return (Answer(true), Findings.ReadAs(element, cell, new("Có", "yes")));
        if (words.No.Append("Không").Any(word => ComparableText.Of(word) == key)) return (Answer(false), Findings.ReadAs(element, cell, new("Không", "no")));
        return (null, Findings.NotYesOrNo(element, cell));

        CellValue Answer(bool yes) => new(element.Code, cell.Place, cell.Text, Number: yes ? 1 : 0);
    }

    // A Có or Không in Unicode is one, also in a cell that has kept an old font.
    private static bool? AsItStands(string text) => text.Normalize(NormalizationForm.FormC).Trim().ToUpperInvariant() switch { "CÓ" => true, "KHÔNG" => false, _ => null };

    private static (CellValue?, Finding?) ReadDate(DataElement element, RawCell cell)
    {
        if (cell is { Kind: RawCellKind.Number, IsDate: true }) return DayOf(cell) is { } day ? (Value(day), null) : (null, Findings.NotADate(element, cell));
        if (cell.Kind != RawCellKind.Text || DayInText.Read(cell.Text) is not { } typed) return (null, Findings.NotADate(element, cell));
        var words = typed.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return (Value(typed.Day), typed.AsAsked ? null : Findings.ReadAs(element, cell, FindingKind.Same(words)));

        CellValue Value(DateOnly day) => new(element.Code, cell.Place, cell.Text, Date: day);
    }

    private static (CellValue?, Finding?) ReadText(DataElement element, RawCell cell)
    {
        var text = InWords(cell).Normalize(NormalizationForm.FormC).Trim();
        return text.Length > element.LongestText
            ? (null, Findings.TextTooLong(element, cell))
            : (new CellValue(element.Code, cell.Place, cell.Text, Text: text), null);
    }

    // What Excel has made a number or a day of is told as the person sees it.
    private static string InWords(RawCell cell) => cell switch
    {
        { Kind: RawCellKind.Number, IsDate: true } when DayOf(cell) is { } day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        { Kind: RawCellKind.Number } when TryDecimal(cell.Text, out var number) => cell.Format.Contains('%', StringComparison.Ordinal) ? $"{Numbers.Words(number * 100).Vi}%" : number.ToString("0.######", Numbers.Vietnamese),
        { Kind: RawCellKind.Boolean } => cell.Text == "1" ? "TRUE" : "FALSE",
        _ => cell.Text,
    };

    // The file holds a binary double's shortest decimal form, such as 1.1000000000000001 for 1.1 typed: 15 digits are what people typed.
    private static bool TryDecimal(string text, out decimal number)
    {
        number = 0;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) || !(Math.Abs(parsed) <= 7.9e24)) return false;
        number = (decimal)parsed;
        return true;
    }

    // A day is a serial number, or, in the rare file that says so, written out as 2024-05-24.
    private static DateOnly? DayOf(RawCell cell)
    {
        if (DateTime.TryParseExact(cell.Text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var written)) return DateOnly.FromDateTime(written);
        return TryDecimal(cell.Text, out var serial) ? SerialDay(serial, cell.Uses1904Dates) : null;
    }

    // Excel counts days from 1899-12-30 (its leap day of 1900 never was), or from 1904-01-01 in workbooks made on old Macs.
    private static DateOnly? SerialDay(decimal serial, bool uses1904Dates)
    {
        var first = uses1904Dates ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        return serial >= 61 && serial < DateOnly.MaxValue.DayNumber - first.DayNumber + 1 ? first.AddDays((int)Math.Floor(serial)) : null;
    }
}
