using System.Globalization;
using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>The catalogue of findings about one cell, or about cells that do not agree.</summary>
public static partial class Findings
{
    public static Finding CellMissing(DataElement element, CellPlace place) => OfCell("cell-missing", Severity.Error, element, place, null, null, null,
        new($"Không tìm thấy ô nhập của “{element.Label.Vi}” (mã {element.Code}). Dòng này đã bị xoá khỏi biểu mẫu: hãy tải lại biểu mẫu và chép số liệu sang.",
            $"The input cell of \"{element.Label.En}\" (code {element.Code}) is gone: its row was deleted. Download the form again and copy the figures over."));

    public static Finding Required(DataElement element, CellPlace place) => OfCell("required", Severity.Error, element, place, null, null, ExpectedOf(element),
        new($"Ô {place.Address} “{element.Label.Vi}” đang để trống. Hãy nhập {ExpectedOf(element).Vi}; nếu không phát sinh, nhập 0.",
            $"Cell {place.Address} \"{element.Label.En}\" is blank. Enter {ExpectedOf(element).En}; if there was none, enter 0."));

    public static Finding RequiredWords(DataElement element, CellPlace place) => OfCell("required", Severity.Error, element, place, null, null, ExpectedOf(element),
        new($"Ô {place.Address} “{element.Label.Vi}” đang để trống. Hãy nhập {ExpectedOf(element).Vi}.",
            $"Cell {place.Address} \"{element.Label.En}\" is blank. Enter {ExpectedOf(element).En}."));

    public static Finding NotANumber(DataElement element, RawCell cell) => OfEntry("not-a-number", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi “{Short(cell.Text)}”, không phải là số. Hãy nhập {ExpectedOf(element).Vi}, chỉ gồm chữ số.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" says \"{Short(cell.Text)}\", which is not a number. Enter {ExpectedOf(element).En}, digits only."));

    public static Finding DateForNumber(DataElement element, RawCell cell) => OfEntry("date-for-number", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” đang ở dạng ngày tháng nên số đã bị Excel đổi. Hãy đặt lại dạng Số (Number) cho ô và nhập lại {ExpectedOf(element).Vi}.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" is formatted as a date, so Excel changed the number. Set the cell's format to Number and enter {ExpectedOf(element).En} again."));

    public static Finding NotWhole(DataElement element, RawCell cell) => OfEntry("not-whole", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi {Shown(cell).Vi}, có phần lẻ. Hãy nhập số nguyên.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" says {Shown(cell).En}, which has a fraction. Enter a whole number."));

    public static Finding TooManyDecimals(DataElement element, RawCell cell) => OfEntry("too-many-decimals", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi {Shown(cell).Vi}. Hãy làm tròn đến {element.DecimalsAllowed} chữ số thập phân.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" says {Shown(cell).En}. Round it to {element.DecimalsAllowed} decimal places."));

    public static Finding BelowMin(DataElement element, RawCell cell, decimal number) => OfEntry("below-min", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi {Numbers.Words(number).Vi}, nhỏ hơn mức thấp nhất {Numbers.Words(element.LowestAllowed).Vi}. Hãy kiểm tra và nhập lại.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" says {Numbers.Words(number).En}, below the least possible {Numbers.Words(element.LowestAllowed).En}. Check and enter it again."));

    public static Finding AboveMax(DataElement element, RawCell cell, decimal number) => OfEntry("above-max", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi {Numbers.Words(number).Vi}, lớn hơn mức cao nhất {Numbers.Words(element.HighestAllowed).Vi}. Hãy kiểm tra và nhập lại.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" says {Numbers.Words(number).En}, above the most possible {Numbers.Words(element.HighestAllowed).En}. Check and enter it again."));

    public static Finding NotYesOrNo(DataElement element, RawCell cell) => OfEntry("not-yes-or-no", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi “{Short(cell.Text)}”. Hãy chọn Có hoặc Không.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" says \"{Short(cell.Text)}\". Choose Có (yes) or Không (no)."));

    public static Finding NotADate(DataElement element, RawCell cell) => OfEntry("not-a-date", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi “{Short(cell.Text)}”, không phải ngày. Hãy nhập ngày dạng 25/05/2024.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" says \"{Short(cell.Text)}\", which is not a date. Enter a date such as 25/05/2024."));

    public static Finding TextTooLong(DataElement element, RawCell cell) => OfEntry("text-too-long", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” dài {cell.Text.Length} ký tự, tối đa {element.LongestText}. Hãy rút gọn.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" has {cell.Text.Length} characters, at most {element.LongestText} fit. Shorten it."));

    public static Finding CellError(DataElement element, RawCell cell) => OfEntry("cell-error", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” có công thức bị lỗi {Short(cell.Text)}. Hãy nhập trực tiếp {ExpectedOf(element).Vi}.",
            $"The formula in cell {cell.Place.Address} \"{element.Label.En}\" fails with {Short(cell.Text)}. Enter {ExpectedOf(element).En} directly."));

    public static Finding FormulaWithoutValue(DataElement element, RawCell cell) => OfEntry("formula-without-value", element, cell,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” có công thức nhưng tệp không chứa kết quả. Hãy mở bằng Excel, lưu lại, hoặc nhập trực tiếp {ExpectedOf(element).Vi}.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" has a formula but the file does not hold its result. Open and save it in Excel, or enter {ExpectedOf(element).En} directly."));

    public static Finding ReadAs(DataElement element, RawCell cell, Bilingual read) => new("read-as", Severity.Note, cell.Place.Sheet, cell.Place.Address, element.Code, cell.Text, read.Vi, null,
        new($"Ô {cell.Place.Address} “{element.Label.Vi}” ghi dạng chữ “{Short(cell.Text)}”, hiểu là {read.Vi}. Nếu không đúng, hãy sửa và nộp lại.",
            $"Cell {cell.Place.Address} \"{element.Label.En}\" holds the text \"{Short(cell.Text)}\", read as {read.En}. If that is wrong, mend it and send it again."));

    /// <summary>Two sums that do not agree. The finding points at the first cell on the left.</summary>
    public static Finding RuleBroken(ComparisonRule rule, IReadOnlyList<(DataElement Element, CellValue Value)> left, IReadOnlyList<(DataElement Element, CellValue Value)> right)
    {
        var (leftSum, rightSum) = (left.Sum(one => one.Value.Number!.Value), right.Sum(one => one.Value.Number!.Value));
        var (element, value) = left[0];
        var words = rule.Operator.InWords();
        var deed = rule.Severity == Severity.Error ? new Bilingual("Hãy kiểm tra các ô này và sửa ô sai.", "Check these cells and mend the wrong one.")
            : new Bilingual("Hãy kiểm tra lại; nếu đúng thì không phải sửa.", "Check again; if it is right, nothing need be done.");
        return new("rule-broken", rule.Severity, value.Place.Sheet, value.Place.Address, element.Code, value.Raw, null,
            new($"{rule.Operator.Sign()} {Numbers.Words(rightSum).Vi}", $"{rule.Operator.Sign()} {Numbers.Words(rightSum).En}"),
            new($"{Terms(left, "vi")} = {Numbers.Words(leftSum).Vi} {words.Vi} {Terms(right, "vi")} = {Numbers.Words(rightSum).Vi}. {deed.Vi}",
                $"{Terms(left, "en")} = {Numbers.Words(leftSum).En} {words.En} {Terms(right, "en")} = {Numbers.Words(rightSum).En}. {deed.En}"));
    }

    /// <returns>What belongs into the element's cell, in words.</returns>
    public static Bilingual ExpectedOf(DataElement element)
    {
        var expected = ExpectedOfKind(element);
        return element.AllowNotApplicable
            ? new($"{expected.Vi}, hoặc {NotApplicable.Short} nếu không áp dụng", $"{expected.En}, or {NotApplicable.Short} if it does not apply")
            : expected;
    }

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

    private static string Terms(IEnumerable<(DataElement Element, CellValue Value)> terms, string language) =>
        string.Join(" + ", terms.Select(one => $"“{(language == "vi" ? one.Element.Label.Vi : one.Element.Label.En)}” ({one.Value.Place.Address})"));

    private static Finding OfEntry(string code, DataElement element, RawCell cell, Bilingual message) =>
        OfCell(code, Severity.Error, element, cell.Place, cell.Text, null, ExpectedOf(element), message);

    private static Finding OfCell(string code, Severity severity, DataElement element, CellPlace place, string? entered, string? readAs, Bilingual? expected, Bilingual message) =>
        new(code, severity, place.Sheet, place.Address, element.Code, entered, readAs, expected, message);

    // The file writes 2.5 where a Vietnamese Excel shows 2,5: people are told what they see.
    private static Bilingual Shown(RawCell cell) =>
        decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Numbers.Words(number) : new(Short(cell.Text), Short(cell.Text));

    // Never between the halves of a surrogate pair: half a letter cannot be written into the annotated workbook.
    private static string Short(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";
}
