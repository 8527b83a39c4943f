namespace Reporting.Domain.Reports;

/// <summary>What can be the matter with one cell, and how it was understood.</summary>
public static partial class FindingKinds
{
    public static readonly FindingKind Required = Error("required", new("Ô bắt buộc để trống", "Required cells left blank"),
        new("Ô {cell} “{label}” đang để trống.", "Cell {cell} \"{label}\" is blank."),
        new("Hãy nhập {expected}; nếu không phát sinh, nhập 0.", "Enter {expected}; if there was none, enter 0."));

    public static readonly FindingKind RequiredWords = Required with { Mend = new("Hãy nhập {expected}.", "Enter {expected}.") };

    public static readonly FindingKind NotANumber = Error("not-a-number", new("Không phải là số", "Not numbers"),
        new("Ô {cell} “{label}” ghi “{entered}”, không phải là số.", "Cell {cell} \"{label}\" says \"{entered}\", which is not a number."),
        new("Hãy nhập {expected}, chỉ gồm chữ số.", "Enter {expected}, digits only."));

    public static readonly FindingKind AmbiguousNumber = Error("ambiguous-number", new("Số không rõ nghĩa", "Ambiguous numbers"),
        new("Ô {cell} “{label}” ghi “{entered}”: có thể là {either}, hệ thống không đoán.", "Cell {cell} \"{label}\" says \"{entered}\": that may be {either}, and it is not guessed."),
        new("Hãy nhập lại {expected}, không dùng dấu phân cách hàng nghìn.", "Enter {expected} again, without a thousands separator."));

    public static readonly FindingKind DateForNumber = Error("date-for-number", new("Ngày tháng ở ô số", "Dates for numbers"),
        new("Ô {cell} “{label}” đang ở dạng ngày tháng nên số đã bị Excel đổi.", "Cell {cell} \"{label}\" is formatted as a date, so Excel changed the number."),
        new("Hãy đặt lại dạng Số (Number) cho ô và nhập lại {expected}.", "Set the cell's format to Number and enter {expected} again."));

    public static readonly FindingKind NotWhole = Error("not-whole", new("Có phần lẻ", "Not whole numbers"),
        new("Ô {cell} “{label}” ghi {shown}, có phần lẻ.", "Cell {cell} \"{label}\" says {shown}, which has a fraction."),
        new("Hãy nhập số nguyên.", "Enter a whole number."));

    public static readonly FindingKind TooManyDecimals = Error("too-many-decimals", new("Quá nhiều số lẻ", "Too many decimals"),
        new("Ô {cell} “{label}” ghi {shown}.", "Cell {cell} \"{label}\" says {shown}."),
        new("Hãy làm tròn đến {decimals} chữ số thập phân.", "Round it to {decimals} decimal places."));

    public static readonly FindingKind BelowMin = Error("below-min", new("Nhỏ hơn mức thấp nhất", "Below the least"),
        new("Ô {cell} “{label}” ghi {shown}, nhỏ hơn mức thấp nhất {limit}.", "Cell {cell} \"{label}\" says {shown}, below the least possible {limit}."),
        new("Hãy kiểm tra và nhập lại.", "Check and enter it again."));

    public static readonly FindingKind AboveMax = Error("above-max", new("Lớn hơn mức cao nhất", "Above the most"),
        new("Ô {cell} “{label}” ghi {shown}, lớn hơn mức cao nhất {limit}.", "Cell {cell} \"{label}\" says {shown}, above the most possible {limit}."),
        new("Hãy kiểm tra và nhập lại.", "Check and enter it again."));

    public static readonly FindingKind NotYesOrNo = Error("not-yes-or-no", new("Không phải Có hoặc Không", "Neither yes nor no"),
        new("Ô {cell} “{label}” ghi “{entered}”.", "Cell {cell} \"{label}\" says \"{entered}\"."),
        new("Hãy chọn Có hoặc Không.", "Choose Có (yes) or Không (no)."));

    public static readonly FindingKind NotADate = Error("not-a-date", new("Không phải ngày", "Not dates"),
        new("Ô {cell} “{label}” ghi “{entered}”, không phải ngày.", "Cell {cell} \"{label}\" says \"{entered}\", which is not a date."),
        new("Hãy nhập ngày dạng 25/05/2024.", "Enter a date such as 25/05/2024."));

    public static readonly FindingKind TextTooLong = Error("text-too-long", new("Quá dài", "Too long"),
        new("Ô {cell} “{label}” dài {length} ký tự, tối đa {limit}.", "Cell {cell} \"{label}\" has {length} characters, at most {limit} fit."),
        new("Hãy rút gọn.", "Shorten it."));

    public static readonly FindingKind CellError = Error("cell-error", new("Công thức bị lỗi", "Formulas that fail"),
        new("Ô {cell} “{label}” có công thức bị lỗi {entered}.", "The formula in cell {cell} \"{label}\" fails with {entered}."),
        new("Hãy nhập trực tiếp {expected}.", "Enter {expected} directly."));

    public static readonly FindingKind FormulaWithoutValue = Error("formula-without-value", new("Công thức chưa có kết quả", "Formulas without a result"),
        new("Ô {cell} “{label}” có công thức nhưng tệp không chứa kết quả.", "Cell {cell} \"{label}\" has a formula but the file does not hold its result."),
        new("Hãy mở bằng Excel, lưu lại, hoặc nhập trực tiếp {expected}.", "Open and save it in Excel, or enter {expected} directly."));

    public static readonly FindingKind MergedInput = Error("merged-input", new("Ô nhập bị gộp", "Merged input cells"),
        new("Ô {cell} “{label}” đã bị gộp vào ô {anchor}; số liệu nằm dưới ô gộp không nhìn thấy được nên không được đọc.", "Cell {cell} \"{label}\" is merged into {anchor}; what lies under a merged cell cannot be seen and is not read."),
        new("Hãy bỏ gộp ô (Unmerge) và nhập {expected}.", "Unmerge the cells and enter {expected}."));

    public static readonly FindingKind ReadAs = Note("read-as", new("Hiểu là", "Read as"),
        new("Ô {cell} “{label}” ghi dạng chữ “{entered}”, hiểu là {read}.", "Cell {cell} \"{label}\" holds the text \"{entered}\", read as {read}."),
        new("Nếu không đúng, hãy sửa và nộp lại.", "If that is wrong, mend it and send it again."));

    public static readonly FindingKind ReadAsPercentage = ReadAs with
    {
        Said = new("Ô {cell} “{label}” ở dạng phần trăm (tệp lưu {entered}), hiểu là {read}.", "Cell {cell} \"{label}\" is formatted as a percentage (the file holds {entered}), read as {read}."),
    };

    public static readonly FindingKind ReadWithDoubt = Warning("read-with-doubt", new("Đã hiểu, cần xem lại", "Read with a doubt"),
        new("Ô {cell} “{label}” ghi “{entered}”. Đã hiểu {entered} là {read}, tức {spoken}.", "Cell {cell} \"{label}\" says \"{entered}\". It was read as {read}, that is, {spoken}."),
        new("Nếu không đúng, hãy nhập lại bằng dấu phẩy thập phân và nộp lại.", "If that is wrong, enter it again with a decimal comma and send it again."));

    public static readonly FindingKind SmallPercentage = Warning("small-percentage", new("Phần trăm nhỏ bất thường", "Unusually small percentages"),
        new("Ô {cell} “{label}” ghi {shown}, được hiểu đúng như đã ghi: {shown}%.", "Cell {cell} \"{label}\" says {shown}, taken as it stands: {shown}%."),
        new("Nếu định ghi {times}%, hãy nhập {times} và nộp lại.", "If you mean {times}%, enter {times} and send it again."));

    public static readonly FindingKind ExternalFormula = Warning("external-formula", new("Số lấy từ tệp khác", "Figures from other files"),
        new("Ô {cell} “{label}” lấy số từ một tệp khác bằng công thức; hệ thống dùng giá trị đã lưu là {entered}.", "Cell {cell} \"{label}\" takes its figure from another file by a formula; the saved value {entered} is used."),
        new("Nếu giá trị đó đã cũ, hãy nhập trực tiếp và nộp lại.", "If that value is out of date, enter it directly and send it again."));

    public static readonly FindingKind HiddenCell = Warning("hidden-cell", new("Ô ở dòng, cột bị ẩn", "Cells in hidden rows or columns"),
        new("Ô {cell} “{label}” nằm ở dòng hoặc cột bị ẩn hay bị lọc, nhưng có ghi “{entered}”; số liệu này vẫn được tính.", "Cell {cell} \"{label}\" is in a row or column that is hidden or filtered out, but says \"{entered}\"; it counts all the same."),
        new("Hãy hiện dòng, cột đó và kiểm tra.", "Show that row or column and check."));

    public static readonly FindingKind LegacyFont = Note("legacy-font", new("Chữ mã cũ đã chuyển", "Old encodings converted"),
        new("Ô {cell} “{label}” dùng phông chữ mã {encoding}, đã chuyển sang Unicode: “{read}”.", "Cell {cell} \"{label}\" is in a font of the encoding {encoding}, converted to Unicode: \"{read}\"."),
        new("Hãy đọc lại; lần sau nên gõ bằng mã Unicode.", "Read it again; Unicode is better next time."));

    public static readonly FindingKind LegacyText = LegacyFont with
    {
        Code = "legacy-text",
        Severity = Severity.Warning,
        Name = new("Chữ giống mã cũ đã chuyển", "Texts that look like an old encoding, converted"),
        Said = new("Ô {cell} “{label}” có chữ giống mã {encoding} dù phông chữ không phải loại đó, đã hiểu là: “{read}”.", "Cell {cell} \"{label}\" looks like the encoding {encoding} although its font is not of that kind, read as: \"{read}\"."),
    };

    public static readonly FindingKind Decomposed = Note("decomposed-text", new("Chữ Unicode tổ hợp", "Decomposed Unicode"),
        new("Ô {cell} “{label}” gõ bằng Unicode tổ hợp, đã chuyển sang Unicode dựng sẵn (TCVN 6909:2001); nội dung không đổi.", "Cell {cell} \"{label}\" is typed in decomposed Unicode and was composed (TCVN 6909:2001); its words are the same."),
        new("Không phải sửa gì.", "Nothing need be done."));

    private static IEnumerable<FindingKind> OfCells =>
    [
        Required, NotANumber, AmbiguousNumber, DateForNumber, NotWhole, TooManyDecimals, BelowMin, AboveMax, NotYesOrNo, NotADate, TextTooLong, CellError,
        FormulaWithoutValue, MergedInput, ReadAs, ReadWithDoubt, SmallPercentage, ExternalFormula, HiddenCell, LegacyFont, LegacyText, Decomposed,
    ];
}
