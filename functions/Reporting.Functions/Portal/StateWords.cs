using Reporting.Domain;
using Reporting.Domain.Deadlines;

namespace Reporting.Functions.Portal;

/// <summary>States in a word or two, with their colour.</summary>
internal static class StateWords
{
    public static (Bilingual Words, Tone Tone) InWords(this ObligationState state) => state switch
    {
        ObligationState.NotOpen => (new("Chưa mở", "Not open yet"), Tone.None),
        ObligationState.Awaited => (new("Chưa nộp", "Not sent yet"), Tone.Warn),
        ObligationState.Checking => (new("Đang kiểm tra", "Being checked"), Tone.Calm),
        ObligationState.Returned => (new("Bị trả lại", "Returned"), Tone.Bad),
        ObligationState.OnTime => (new("Đã nộp đúng hạn", "Sent on time"), Tone.Good),
        ObligationState.Late => (new("Đã nộp trễ hạn", "Sent late"), Tone.Warn),
        ObligationState.Missed => (new("Quá hạn, chưa nộp", "Overdue"), Tone.Bad),
        ObligationState.Extended => (new("Được gia hạn", "Extended"), Tone.Calm),
        ObligationState.Exempt => (new("Được miễn", "Exempt"), Tone.None),
        ObligationState.NotExpected => (new("Không phải nộp", "Nothing to send"), Tone.None),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static (Bilingual Words, Tone Tone) InWords(this SubmissionState state) => state switch
    {
        SubmissionState.Received => (new("Đang kiểm tra", "Being checked"), Tone.Calm),
        SubmissionState.Accepted => (new("Được chấp nhận", "Accepted"), Tone.Good),
        SubmissionState.AcceptedWithWarnings => (new("Chấp nhận, có cảnh báo", "Accepted, with warnings"), Tone.Warn),
        SubmissionState.Rejected => (new("Bị trả lại", "Returned"), Tone.Bad),
        SubmissionState.Failed => (new("Chưa xử lý được", "Not processed"), Tone.None),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
