using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reminders;

/// <summary>Writes a reminder: what is owed, until when exactly, where it stands, and what to do.</summary>
public static class ReminderMail
{
    public static MailText Write(Programme programme, Period period, Obligation obligation)
    {
        var (mark, tone) = obligation.State switch
        {
            ObligationState.Missed => ("Quá hạn", Tone.Bad),
            ObligationState.Returned => ("Cần sửa", Tone.Warning),
            _ => ("Nhắc hạn", Tone.Plain),
        };
        var deed = obligation.Submission?.State == SubmissionState.Rejected
            ? "Hãy mở tệp trả lại, sửa các ô tô đỏ và nộp lại chính tệp đó."
            : "Hãy tải biểu mẫu của đơn vị, điền và nộp lại trên hệ thống.";
        return new MailContent(
            $"[{mark}] {period.Label.Vi} – {obligation.Unit.Name}",
            $"{mark}: {period.Label.Vi}",
            tone,
            $"Kính gửi {obligation.Unit.Name},",
            [
                new Passage.Words($"{period.Label.Vi} (kỳ {period.Id}), chương trình: {programme.Name.Vi}."),
                new Passage.Words(obligation.Explanation.Vi),
                new Passage.Deed(deed),
            ],
            [$"{programme.Issuer.Receiver}, {programme.Issuer.Name}"]).ToText();
    }
}
