using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>The catalogue of findings about a file as a whole: is it a form at all, and is it the right one.</summary>
public static partial class Findings
{
    public static Finding EmptyFile() => OfFile("empty-file", null,
        new("Tệp rỗng (0 byte). Hãy mở biểu mẫu trên máy, kiểm tra đã lưu đủ, rồi nộp lại.",
            "The file is empty (0 bytes). Open the form on your computer, make sure it is saved, and send it again."));

    public static Finding FileTooLarge(long bytes, long most) => OfFile("file-too-large", Bytes(most),
        new($"Tệp lớn {Bytes(bytes).Vi}, vượt giới hạn {Bytes(most).Vi}. Biểu mẫu điền đủ chỉ vài chục KB: hãy xoá hình ảnh, trang tính chèn thêm rồi nộp lại.",
            $"The file has {Bytes(bytes).En}, more than the limit of {Bytes(most).En}. A filled-in form has a few dozen KB: remove pictures and added sheets and send it again."));

    public static Finding NotAWorkbook() => OfFile("not-a-workbook", new("tệp Excel .xlsx", "an Excel .xlsx file"),
        new("Tệp không phải sổ tính Excel (.xlsx) hoặc đã hỏng. Hãy tải lại biểu mẫu, điền và lưu ở dạng Excel Workbook (.xlsx), rồi nộp lại.",
            "The file is not an Excel workbook (.xlsx), or it is damaged. Download the form again, fill it in, save it as Excel Workbook (.xlsx) and send it again."));

    public static Finding WorkbookTooLarge(string limit) => OfFile("workbook-too-large", null,
        new($"Sổ tính chứa quá nhiều dữ liệu ({limit}). Hãy chép số liệu sang biểu mẫu mới tải về rồi nộp lại.",
            $"The workbook holds too much ({limit}). Copy the figures into a newly downloaded form and send that."));

    public static Finding NotAForm() => OfFile("not-a-form", new("biểu mẫu tải từ hệ thống", "the form downloaded here"),
        new("Sổ tính này không phải biểu mẫu của hệ thống (không có trang thông tin ẩn). Hãy tải biểu mẫu của đơn vị mình, chép số liệu vào và nộp lại.",
            "This workbook is not one of our forms (its hidden information sheet is missing). Download your unit's form, copy the figures into it and send it again."));

    public static Finding WrongProgramme(CellPlace place, string entered, Programme programme) => OfIdentity("wrong-programme", place, entered, programme.Id.ToString(),
        new($"Biểu mẫu này thuộc chương trình khác ({entered}). Hãy dùng biểu mẫu của “{programme.Name.Vi}”.",
            $"This form belongs to another programme ({entered}). Use the form of \"{programme.Name.En}\"."));

    public static Finding WrongUnit(CellPlace place, string entered, string? enteredName, UnitCode unit, string unitName) => OfIdentity("wrong-unit", place, entered, unit.ToString(),
        new($"Đây là biểu mẫu của đơn vị khác: {enteredName ?? entered}. Hãy tải và điền biểu mẫu của {unitName} ({unit}).",
            $"This is another unit's form: {enteredName ?? entered}. Download and fill in the form of {unitName} ({unit})."));

    public static Finding WrongPeriod(CellPlace place, string entered, Period period) => OfIdentity("wrong-period", place, entered, period.Id.ToString(),
        new($"Biểu mẫu này của kỳ khác ({entered}). Hãy dùng biểu mẫu của kỳ {period.Id}: {period.Label.Vi}.",
            $"This form is for another period ({entered}). Use the form for {period.Id}: {period.Label.En}."));

    public static Finding WrongVersion(CellPlace place, string entered, string version) => OfIdentity("wrong-version", place, entered, version,
        new($"Biểu mẫu phiên bản {entered} không còn dùng; phiên bản hiện hành là {version}. Hãy tải biểu mẫu mới, chép số liệu sang và nộp lại.",
            $"Version {entered} of the form is no longer in use; the current one is {version}. Download the new form, copy the figures over and send it again."));

    public static Finding PeriodNotOpen(Period period) => OfFile("period-not-open", null, PeriodSentences.NotOpen(period));

    public static Finding PeriodClosed(Period period) => OfFile("period-closed", null, PeriodSentences.Closed(period));

    private static Finding OfFile(string code, Bilingual? expected, Bilingual message) => new(code, Severity.Error, null, null, null, null, null, expected, message);

    private static Finding OfIdentity(string code, CellPlace place, string entered, string expected, Bilingual message) =>
        new(code, Severity.Error, place.Sheet, place.Address, null, entered, null, new Bilingual(expected, expected), message);

    private static Bilingual Bytes(long bytes)
    {
        var (size, unit) = bytes >= 100_000 ? (Math.Round(bytes / 1_000_000m, 1), "MB") : (Math.Round(bytes / 1_000m, 1), "KB");
        return new($"{Numbers.Words(size).Vi} {unit}", $"{Numbers.Words(size).En} {unit}");
    }
}
