namespace Reporting.Domain.Reports;

/// <summary>What can be the matter with a file as a whole: is it a workbook that can be read at all.</summary>
public static partial class FindingKinds
{
    public static readonly FindingKind EmptyFile = Error("empty-file", new("Tệp rỗng", "Empty file"),
        new("Tệp rỗng (0 byte).", "The file is empty (0 bytes)."),
        new("Hãy mở biểu mẫu trên máy, kiểm tra đã lưu đủ, rồi nộp lại.", "Open the form on your computer, make sure it is saved, and send it again."));

    public static readonly FindingKind FileTooLarge = Error("file-too-large", new("Tệp quá lớn", "File too large"),
        new("Tệp lớn {size}, vượt giới hạn {most}.", "The file has {size}, more than the limit of {most}."),
        new("Biểu mẫu điền đủ chỉ vài chục KB: hãy xoá hình ảnh, trang tính chèn thêm rồi nộp lại.", "A filled-in form has a few dozen KB: remove pictures and added sheets and send it again."));

    public static readonly FindingKind NotAWorkbook = Error("not-a-workbook", new("Không phải sổ tính", "Not a workbook"),
        new("Tệp không phải sổ tính Excel (.xlsx) hoặc đã hỏng.", "The file is not an Excel workbook (.xlsx), or it is damaged."),
        new("Hãy tải lại biểu mẫu, điền và lưu ở dạng Excel Workbook (.xlsx), rồi nộp lại.", "Download the form again, fill it in, save it as Excel Workbook (.xlsx) and send it again."));

    public static readonly FindingKind OldExcelFile = Error("old-excel-file", new("Tệp Excel đời cũ (.xls)", "Old Excel file (.xls)"),
        new("Tệp ở dạng Excel 97-2003 (.xls), dù tên tệp có thể ghi khác.", "The file is an Excel 97-2003 workbook (.xls), whatever its name says."),
        new("Hãy mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (.xlsx), rồi nộp lại.", "Open it in Excel, choose Save As, Excel Workbook (.xlsx), and send that."));

    public static readonly FindingKind BinaryWorkbook = Error("binary-workbook", new("Sổ tính nhị phân (.xlsb)", "Binary workbook (.xlsb)"),
        new("Tệp ở dạng Excel nhị phân (.xlsb).", "The file is a binary Excel workbook (.xlsb)."),
        new("Hãy mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (.xlsx), rồi nộp lại.", "Open it in Excel, choose Save As, Excel Workbook (.xlsx), and send that."));

    public static readonly FindingKind OpenDocument = Error("open-document", new("Tệp OpenDocument (.ods)", "OpenDocument file (.ods)"),
        new("Tệp ở dạng OpenDocument (.ods) của LibreOffice.", "The file is an OpenDocument workbook (.ods) of LibreOffice."),
        new("Hãy mở bằng LibreOffice, chọn Lưu thành, dạng Excel 2007-365 (.xlsx), rồi nộp lại.", "Open it in LibreOffice, choose Save As, Excel 2007-365 (.xlsx), and send that."));

    public static readonly FindingKind EncryptedFile = Error("encrypted-file", new("Tệp có mật khẩu", "File under a password"),
        new("Tệp được đặt mật khẩu mở nên hệ thống không đọc được.", "The file opens only with a password, so it cannot be read."),
        new("Hãy bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc, Mã hoá bằng mật khẩu, xoá trống), lưu và nộp lại.", "Take the password off (File, Info, Protect Workbook, Encrypt with Password, leave it blank), save and send it again."));

    public static readonly FindingKind WebPage = Error("web-page", new("Trang web đổi tên", "Web page under another name"),
        new("Tệp là một trang web (HTML) mang tên tệp Excel.", "The file is a web page (HTML) with an Excel file's name."),
        new("Hãy mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (.xlsx); tốt nhất là điền vào biểu mẫu tải từ hệ thống, rồi nộp lại.", "Open it in Excel and save it as Excel Workbook (.xlsx); better, fill in the form downloaded here, and send that."));

    public static readonly FindingKind PlainText = Error("plain-text", new("Tệp chữ, CSV đổi tên", "Text or CSV under another name"),
        new("Tệp là văn bản thuần hoặc CSV mang tên tệp Excel.", "The file is plain text or CSV with an Excel file's name."),
        new("Hãy điền vào biểu mẫu Excel (.xlsx) tải từ hệ thống rồi nộp lại.", "Fill in the Excel form (.xlsx) downloaded here and send that."));

    public static readonly FindingKind TruncatedFile = Error("truncated-file", new("Tệp bị cắt cụt", "File cut short"),
        new("Tệp bị cắt cụt: phần cuối không tới nơi.", "The file is cut short: its end did not arrive."),
        new("Hãy nộp lại; nếu lấy từ thư điện tử hay USB, hãy chép lại tệp gốc trước.", "Send it again; if it comes from a mail or a USB stick, copy the original once more first."));

    public static readonly FindingKind DamagedFile = Error("damaged-file", new("Tệp hỏng", "Damaged file"),
        new("Sổ tính bị hỏng ở phần {part}, không đọc được.", "The workbook is damaged in the part {part} and cannot be read."),
        new("Hãy mở bằng Excel, để Excel sửa tệp, kiểm tra lại số liệu, lưu và nộp lại.", "Open it in Excel, let Excel repair it, check the figures, save and send it again."));

    public static readonly FindingKind ZipBomb = Error("zip-bomb", new("Tệp nén bất thường", "Abnormally packed file"),
        new("Phần {part} của tệp nén quá mức bình thường ({ratio} lần), nên hệ thống dừng đọc.", "The part {part} of the file is packed beyond what is normal ({ratio} times), so reading was stopped."),
        new("Hãy chép số liệu sang biểu mẫu mới tải về rồi nộp lại.", "Copy the figures into a newly downloaded form and send that."));

    public static readonly FindingKind UnsafeParts = Error("unsafe-part-names", new("Tên phần không an toàn", "Unsafe names within the file"),
        new("Bên trong tệp có phần mang tên không hợp lệ (“{part}”), nên hệ thống không đọc.", "Within the file is a part with a name that is not allowed (\"{part}\"), so it is not read."),
        new("Tệp này không do Excel lưu ra: hãy chép số liệu sang biểu mẫu mới tải về rồi nộp lại.", "No Excel has saved this file: copy the figures into a newly downloaded form and send that."));

    public static readonly FindingKind DocumentType = Error("document-type", new("Khai báo không được phép", "Declaration that is not allowed"),
        new("Phần {part} của tệp có khai báo DOCTYPE hoặc thực thể XML, là điều sổ tính thật không có, nên hệ thống không đọc.", "The part {part} of the file declares a DOCTYPE or XML entities, which no real workbook does, so it is not read."),
        new("Hãy chép số liệu sang biểu mẫu mới tải về rồi nộp lại.", "Copy the figures into a newly downloaded form and send that."));

    public static readonly FindingKind WorkbookTooLarge = Error("workbook-too-large", new("Quá nhiều dữ liệu", "Too much data"),
        new("Sổ tính chứa quá nhiều dữ liệu (hơn {limit}).", "The workbook holds too much (more than {limit})."),
        new("Hãy chép số liệu sang biểu mẫu mới tải về rồi nộp lại.", "Copy the figures into a newly downloaded form and send that."));

    public static readonly FindingKind TooSlow = Error("too-slow", new("Đọc quá lâu", "Takes too long to read"),
        new("Đọc sổ tính này mất hơn {limit} giây nên hệ thống dừng lại.", "Reading this workbook takes more than {limit} seconds, so it was stopped."),
        new("Hãy chép số liệu sang biểu mẫu mới tải về rồi nộp lại.", "Copy the figures into a newly downloaded form and send that."));

    public static readonly FindingKind MacrosIgnored = Note("macros-ignored", new("Macro bị bỏ qua", "Macros ignored"),
        new("Tệp có macro. Hệ thống chỉ đọc các ô, không chạy macro, và tệp trả lại không còn macro.", "The file holds macros. Only cells are read, no macro is run, and the returned file has none."),
        new("Không phải sửa gì.", "Nothing need be done."));

    public static readonly FindingKind DefaultPassword = Note("default-password", new("Mật khẩu mặc định", "Default password"),
        new("Tệp được khoá bằng mật khẩu mặc định của Excel (chế độ chỉ đọc); hệ thống đã mở và đọc.", "The file is locked with Excel's default password (read-only mode); it was opened and read."),
        new("Không phải sửa gì.", "Nothing need be done."));

    public static readonly FindingKind ExternalLinks = Note("external-links", new("Liên kết tới tệp khác", "Links to other files"),
        new("Sổ tính có liên kết tới tệp khác. Hệ thống không mở các tệp đó, chỉ lấy giá trị đã lưu.", "The workbook has links to other files. They are not opened; the values saved here are taken."),
        new("Hãy chắc chắn các giá trị đã lưu là mới nhất.", "Make sure that the saved values are up to date."));

    public static readonly FindingKind StructureProtected = Note("structure-protected", new("Cấu trúc sổ bị khoá", "Structure locked"),
        new("Cấu trúc sổ tính được khoá bằng mật khẩu; các ô vẫn đọc được.", "The workbook's structure is locked by a password; its cells can be read all the same."),
        new("Không phải sửa gì.", "Nothing need be done."));

    private static IEnumerable<FindingKind> OfFiles =>
    [
        EmptyFile, FileTooLarge, NotAWorkbook, OldExcelFile, BinaryWorkbook, OpenDocument, EncryptedFile, WebPage, PlainText, TruncatedFile, DamagedFile,
        ZipBomb, UnsafeParts, DocumentType, WorkbookTooLarge, TooSlow, MacrosIgnored, DefaultPassword, ExternalLinks, StructureProtected,
    ];
}
