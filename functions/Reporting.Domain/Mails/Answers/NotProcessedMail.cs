using Reporting.Domain.Deadlines;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Mails.Answers;

/// <summary>Tells unit and operator that a submission could not be processed, and that this is our fault.</summary>
public static class NotProcessedMail
{
    public static MailText ToUnit(Programme programme, UnitDeadline deadline, Unit unit, Submission submission, SubmissionLinks? links) => new MailContent(
        Receipt.Subject("Chưa xử lý được", deadline.Period, unit), "Chưa xử lý được, do lỗi phía hệ thống", Tone.Warning, Receipt.Greeting(unit),
        [
            Receipt.About(programme, deadline.Period),
            new Passage.Words("Đây không phải lỗi của đơn vị. Tệp vẫn được giữ nguyên, thời điểm nhận ghi dưới đây vẫn có giá trị; người vận hành đã được báo và sẽ xử lý."),
            new Passage.Deed("Đơn vị không phải nộp lại. Có kết quả, hệ thống sẽ gửi thư."),
            .. Receipt.Of(submission, deadline),
            .. Receipt.Page(links),
        ],
        Receipt.Signature(programme)).ToText();

    public static MailText ToOperator(Programme programme, UnitDeadline deadline, Unit unit, Submission submission, SubmissionLinks? links) => new MailContent(
        $"[Sự cố] Không xử lý được lần nộp {submission.Id}", "Có lần nộp không xử lý được", Tone.Bad, "Kính gửi người vận hành,",
        [
            new Passage.Words($"Lần nộp của {unit.Name} (mã {unit.Code}) chưa có kết quả sau {submission.Attempts} lần thử lại. Đơn vị đã được báo là lỗi phía hệ thống; tệp vẫn được giữ nguyên."),
            Receipt.About(programme, deadline.Period),
            new Passage.Deed("Hãy xem nguyên nhân trong nhật ký lỗi, khắc phục, rồi cho xử lý lại lần nộp này."),
            new Passage.Words("A submission could not be processed, for a reason on our side. The log has the reason; once it is mended, have the submission processed again."),
            .. Receipt.Of(submission, deadline),
            .. Receipt.Page(links),
        ],
        Receipt.Signature(programme)).ToText();
}
