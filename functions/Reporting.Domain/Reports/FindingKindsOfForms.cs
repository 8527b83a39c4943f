namespace Reporting.Domain.Reports;

/// <summary>What can be the matter with a workbook as a form: is it the right one, and is it still as it was handed out.</summary>
public static partial class FindingKinds
{
    public static readonly FindingKind PeriodNotOpen = Error("period-not-open", new("Kỳ chưa mở", "Period not open"), new("{sentence}", "{sentence}"), new("", ""));

    public static readonly FindingKind PeriodClosed = Error("period-closed", new("Kỳ đã đóng", "Period closed"), new("{sentence}", "{sentence}"), new("", ""));

    public static readonly FindingKind NotAForm = Error("not-a-form", new("Không phải biểu mẫu", "Not a form"),
        new("Sổ tính này không phải biểu mẫu của hệ thống (không có trang thông tin ẩn).", "This workbook is not one of our forms (its hidden information sheet is missing)."),
        new("Hãy tải biểu mẫu của đơn vị mình, chép số liệu vào và nộp lại.", "Download your unit's form, copy the figures into it and send it again."));

    public static readonly FindingKind WrongProgramme = Error("wrong-programme", new("Sai chương trình", "Wrong programme"),
        new("Biểu mẫu này thuộc chương trình khác ({entered}).", "This form belongs to another programme ({entered})."),
        new("Hãy dùng biểu mẫu của “{programme}”.", "Use the form of \"{programme}\"."));

    public static readonly FindingKind WrongUnit = Error("wrong-unit", new("Biểu mẫu của đơn vị khác", "Another unit's form"),
        new("Đây là biểu mẫu của đơn vị khác: {other}.", "This is another unit's form: {other}."),
        new("Hãy tải và điền biểu mẫu của {unit} ({expected}).", "Download and fill in the form of {unit} ({expected})."));

    public static readonly FindingKind WrongPeriod = Error("wrong-period", new("Biểu mẫu của kỳ khác", "Another period's form"),
        new("Biểu mẫu này của kỳ khác ({entered}).", "This form is for another period ({entered})."),
        new("Hãy dùng biểu mẫu của kỳ {expected}: {period}.", "Use the form for {expected}: {period}."));

    public static readonly FindingKind WrongVersion = Error("wrong-version", new("Biểu mẫu phiên bản cũ", "Old version of the form"),
        new("Biểu mẫu phiên bản {entered} không còn dùng; phiên bản hiện hành là {expected}. Số liệu đã được chuyển sang biểu mẫu mới, là tệp trả lại này.",
            "Version {entered} of the form is no longer in use; the current one is {expected}. The figures were carried over to a new form, which is the returned file."),
        new("Hãy kiểm tra từng ô trong tệp trả lại, bổ sung chỗ thiếu rồi nộp chính tệp đó để xác nhận.", "Check each cell of the returned file, fill the gaps and send that file to confirm."));

    public static readonly FindingKind Rearranged = Error("form-rearranged", new("Biểu mẫu bị sắp xếp lại", "Rearranged form"),
        new("Biểu mẫu đã bị thay đổi cấu trúc: {reason}. Số liệu đã được chuyển sang biểu mẫu mới, là tệp trả lại này; hệ thống không tự nhận số liệu tìm theo mã hay theo tên.",
            "The form was rearranged: {reason}. The figures were carried over to a new form, which is the returned file; figures found by code or by label are never accepted unseen."),
        new("Hãy kiểm tra từng ô trong tệp trả lại rồi nộp chính tệp đó để xác nhận.", "Check each cell of the returned file and send that file to confirm."));

    public static readonly FindingKind CarriedOver = Note("carried-over", new("Đã chuyển sang biểu mẫu mới", "Carried over to the new form"),
        new("Ô {cell} “{label}” lấy từ ô {from} của tệp đã nộp, tìm {way}.", "Cell {cell} \"{label}\" is taken from cell {from} of the file sent, found {way}."),
        new("Hãy kiểm tra.", "Check it."));

    public static readonly FindingKind CellsMoved = Note("cells-moved", new("Ô đã dời chỗ", "Moved cells"),
        new("Ô “{label}” không còn ở {from} mà ở {sheet}!{cell}; đã đọc ở chỗ mới nhờ tên ô.", "The cell \"{label}\" is no longer at {from} but at {sheet}!{cell}; it was read there, by its name."),
        new("Không phải sửa gì.", "Nothing need be done."));

    public static readonly FindingKind HiddenSheet = Note("hidden-sheet", new("Trang tính bị ẩn", "Hidden sheet"),
        new("Trang “{sheet}” đang bị ẩn; số liệu trên đó vẫn được đọc.", "The sheet \"{sheet}\" is hidden; its figures were read all the same."),
        new("Hãy kiểm tra trang đó có đúng số liệu cần nộp.", "Make sure that it holds what you mean to report."));

    public static readonly FindingKind SheetCopied = Note("sheet-copied", new("Trang tính nhân đôi", "Copied sheet"),
        new("Trang “{copy}” là bản sao của trang “{sheet}”; số liệu được đọc ở trang “{sheet}”.", "The sheet \"{copy}\" is a copy of \"{sheet}\"; the figures were read from \"{sheet}\"."),
        new("Không phải sửa gì.", "Nothing need be done."));

    public static readonly FindingKind CopyDiffers = Error("copy-differs", new("Bản sao khác số liệu", "Copy with other figures"),
        new("Ô {cell} “{label}” trên trang “{sheet}” ghi “{entered}”, nhưng trên bản sao “{copy}” ghi “{other}”: không rõ số nào đúng.",
            "Cell {cell} \"{label}\" on the sheet \"{sheet}\" says \"{entered}\", but on its copy \"{copy}\" \"{other}\": it is not clear which is right."),
        new("Hãy giữ số đúng trên trang “{sheet}” và xoá trang “{copy}”.", "Keep the right one on the sheet \"{sheet}\" and delete the sheet \"{copy}\"."));

    public static readonly FindingKind CellMissing = Error("cell-missing", new("Thiếu ô nhập", "Input cells gone"),
        new("Không tìm thấy ô nhập của “{label}” (mã {code}).", "The input cell of \"{label}\" (code {code}) is gone: its row was deleted."),
        new("Dòng này đã bị xoá khỏi biểu mẫu: hãy tải lại biểu mẫu và chép số liệu sang.", "Download the form again and copy the figures over."));

    public static readonly FindingKind TableMissing = Error("table-missing", new("Thiếu bảng", "Tables gone"),
        new("Không tìm thấy bảng “{table}”: trang tính của bảng đã bị xoá khỏi biểu mẫu.", "The table \"{table}\" is gone: its sheet was deleted from the form."),
        new("Hãy tải lại biểu mẫu và chép số liệu sang.", "Download the form again and copy the figures over."));

    private static IEnumerable<FindingKind> OfForms =>
    [
        PeriodNotOpen, PeriodClosed, NotAForm, WrongProgramme, WrongUnit, WrongPeriod, WrongVersion, Rearranged, CarriedOver, CellsMoved, HiddenSheet,
        SheetCopied, CopyDiffers, CellMissing, TableMissing,
    ];
}
