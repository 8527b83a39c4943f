using Reporting.Domain.Deadlines;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Mails.Answers;

/// <summary>Tells a unit that its file is safe, when the verdict takes long. Most submissions never need it.</summary>
public static class ReceiptMail
{
    public static MailText Write(Programme programme, UnitDeadline deadline, Unit unit, Submission submission, SubmissionLinks? links) => new MailContent(
        Receipt.Subject("Biên nhận", deadline.Period, unit), "Đã nhận tệp, đang kiểm tra", Tone.Plain, Receipt.Greeting(unit),
        [
            Receipt.About(programme, deadline.Period),
            new Passage.Words("Tệp của đơn vị đã được lưu an toàn. Việc kiểm tra lâu hơn thường lệ; có kết quả, hệ thống sẽ gửi thư ngay."),
            new Passage.Deed("Đơn vị không phải nộp lại."),
            .. Receipt.Of(submission, deadline),
            .. Receipt.Page(links),
        ],
        Receipt.Signature(programme)).ToText();
}
