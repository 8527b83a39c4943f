using Reporting.Domain;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Portal.Desk.Mails;

/// <summary>Kinds and states of mails in words.</summary>
internal static class MailWords
{
    public static Bilingual InWords(this MailKind kind) => kind switch
    {
        MailKind.Verdict => new("Kết quả kiểm tra", "Result of a check"),
        MailKind.Receipt => new("Biên nhận", "Receipt"),
        MailKind.NotProcessed => new("Báo chưa xử lý được", "Not processed"),
        MailKind.Stuck => new("Báo người vận hành", "To the operator"),
        MailKind.Reminder => new("Nhắc nộp báo cáo", "Reminder"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static (Bilingual Words, Tone Tone) InWords(this MailState state) => state switch
    {
        MailState.Waiting => (new("Chờ gửi", "Waiting"), Tone.Calm),
        MailState.Sending => (new("Đang gửi", "Being sent"), Tone.Calm),
        MailState.Sent => (new("Đã gửi", "Sent"), Tone.Good),
        MailState.Skipped => (new("Không cần gửi nữa", "No longer needed"), Tone.None),
        MailState.Failed => (new("Gửi không được", "Not sent"), Tone.Bad),
        MailState.Written => (new("Đã soạn, chưa có máy chủ thư", "Written, no mail server"), Tone.None),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A mail that came back was sent, and is not there.</summary>
    public static readonly (Bilingual Words, Tone Tone) CameBack = (new("Bị trả lại", "Came back"), Tone.Bad);
}
