using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>Writes a reminder: what is owed, until when exactly, where it stands, and what to do.</summary>
public static class ReminderMail
{
    public static Mail Write(Programme programme, Period period, Obligation obligation, Contact contact, string id)
    {
        var subject = obligation.State switch
        {
            ObligationState.Missed => $"[Quá hạn] {period.Label.Vi} – {obligation.Unit.Name}",
            ObligationState.Returned => $"[Cần sửa] {period.Label.Vi} – {obligation.Unit.Name}",
            _ => $"[Nhắc hạn] {period.Label.Vi} – {obligation.Unit.Name}",
        };
        var deed = obligation.Submission?.State == SubmissionState.Rejected
            ? "Hãy mở tệp trả lại, sửa các ô tô đỏ và nộp lại chính tệp đó."
            : "Hãy tải biểu mẫu của đơn vị, điền và nộp lại trên hệ thống.";
        string[] lines =
        [
            $"Kính gửi {obligation.Unit.Name},",
            "",
            $"{period.Label.Vi} (kỳ {period.Id}), chương trình: {programme.Name.Vi}.",
            obligation.Explanation.Vi,
            deed,
            "",
            $"{programme.Issuer.Receiver}, {programme.Issuer.Name}",
        ];
        return new Mail(id, contact.Name, contact.Email!, subject, string.Join("\r\n", lines));
    }
}
