using Reporting.Domain.Deadlines;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Mails.Answers;

/// <summary>Tells a unit the verdict on its submission, with the receipt: what was found first, what to do, and where the returned workbook is.</summary>
public static class VerdictMail
{
    private const int MostFindings = 5;

    // What is wrong with these is not in a cell: another form has to be filled in.
    private static readonly HashSet<string> AnotherForm =
        [.. new[] { FindingKinds.WrongProgramme, FindingKinds.WrongUnit, FindingKinds.WrongPeriod, FindingKinds.CellMissing, FindingKinds.TableMissing }.Select(kind => kind.Code)];

    public static MailText Write(Programme programme, UnitDeadline deadline, Unit unit, Submission submission, Verdict verdict, SubmissionLinks? links)
    {
        var (mark, tone, headline) = Head(verdict);
        return new MailContent(
            Receipt.Subject(mark, deadline.Period, unit), headline, tone, Receipt.Greeting(unit),
            [
                Receipt.About(programme, deadline.Period),
                new Passage.Words(Consequence(verdict)),
                .. Findings(verdict),
                new Passage.Deed(Deed(verdict)),
                .. Where(verdict, links),
                .. Receipt.Of(submission, deadline),
            ],
            Receipt.Signature(programme)).ToText();
    }

    private static (string Mark, Tone Tone, string Headline) Head(Verdict verdict) => verdict switch
    {
        { NeedsConfirming: true } => ("Cần xác nhận", Tone.Warning, "Số liệu đã chuyển sang biểu mẫu mới, cần đơn vị xác nhận"),
        { Outcome: Outcome.Rejected } => ("Trả lại", Tone.Bad, $"Báo cáo bị trả lại với {verdict.Errors} lỗi"),
        { Outcome: Outcome.AcceptedWithWarnings } => ("Đã nhận", Tone.Good, $"Báo cáo được chấp nhận, có {verdict.Warnings} cảnh báo"),
        _ => ("Đã nhận", Tone.Good, "Báo cáo được chấp nhận"),
    };

    private static string Consequence(Verdict verdict) => verdict switch
    {
        { NeedsConfirming: true } => "Biểu mẫu đơn vị nộp không còn như khi được phát, nên số liệu chưa được tính: hệ thống đã chuyển sang biểu mẫu mới, là tệp trả lại. Bản này chưa tính là đã nộp; hạn nộp không đổi.",
        { IsAccepted: true } => "Số liệu đã được cộng vào báo cáo tổng hợp.",
        _ => "Số liệu chưa được tính. Bản bị trả lại chưa tính là đã nộp; hạn nộp không đổi.",
    };

    private static string Deed(Verdict verdict) => verdict switch
    {
        { NeedsConfirming: true } => "Hãy mở tệp trả lại, kiểm tra từng ô, sửa và bổ sung chỗ thiếu, lưu và nộp chính tệp đó để xác nhận.",
        { Outcome: Outcome.Accepted } => "Đơn vị không phải làm gì thêm. Muốn điều chỉnh, hãy sửa trong tệp kết quả và nộp lại.",
        { Outcome: Outcome.AcceptedWithWarnings } => "Hãy xem lại các cảnh báo. Nếu số liệu đúng, đơn vị không phải làm gì thêm; nếu chưa đúng, hãy sửa trong tệp kết quả và nộp lại.",
        _ when verdict.Findings.Where(finding => finding.Severity == Severity.Error).All(IsInItsCell) => "Hãy mở tệp trả lại, sửa các ô tô đỏ, lưu và nộp lại chính tệp đó.",
        _ => "Hãy làm theo hướng dẫn ở trên rồi nộp lại.",
    };

    private static bool IsInItsCell(Finding finding) => finding.Cell is not null && !AnotherForm.Contains(finding.Code);

    private static IEnumerable<Passage> Findings(Verdict verdict)
    {
        var severity = verdict.IsAccepted ? Severity.Warning : Severity.Error;
        var all = verdict.Findings.Where(finding => finding.Severity == severity).ToList();
        if (all.Count > 0) yield return new Passage.Points([.. all.Take(MostFindings).Select(InWords)], More(verdict, all.Count - MostFindings));
    }

    private static string? More(Verdict verdict, int left)
    {
        var (word, others) = verdict.IsAccepted ? ("cảnh báo", 0) : ("lỗi", verdict.Warnings);
        string?[] sentences = [left > 0 ? $"Còn {left} {word} khác, xem trong {FileOf(verdict)}." : null, others > 0 ? $"Ngoài ra có {others} cảnh báo." : null];
        return sentences.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(' ', said) : null;
    }

    private static string InWords(Finding finding) => finding.Sheet is { } sheet && IsInItsCell(finding) ? $"{finding.Message.Vi} (Trang “{sheet}”.)" : finding.Message.Vi;

    private static IEnumerable<Passage> Where(Verdict verdict, SubmissionLinks? links) => links is null
        ? [new Passage.Words($"Ở lần nộp này trên hệ thống báo cáo có {FileOf(verdict)}, trang đầu ghi đủ kết quả kiểm tra.")]
        : [new Passage.Link(verdict.NeedsConfirming ? "Tải biểu mẫu mới" : $"Tải {FileOf(verdict)}", links.Annotated, IsMain: true), .. Receipt.Page(links)];

    private static string FileOf(Verdict verdict) => verdict.IsAccepted ? "tệp kết quả" : "tệp trả lại";
}
