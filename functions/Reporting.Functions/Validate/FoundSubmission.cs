using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Validate;

/// <summary>A submission with its verdict, where it has one.</summary>
public sealed record FoundSubmission(Duty Duty, Submission Submission, Verdict? Verdict)
{
    public Bilingual Explanation => Submission.State switch
    {
        SubmissionState.Received => Add(new("Đang kiểm tra.", "Being checked.")),
        SubmissionState.Accepted => Add(new("Báo cáo được chấp nhận.", "The report is accepted.")),
        SubmissionState.AcceptedWithWarnings => Add(new($"Báo cáo được chấp nhận, có {Submission.Warnings} cảnh báo.", $"The report is accepted, with {Many(Submission.Warnings, "warning")}.")),
        SubmissionState.Rejected => Add(new($"Báo cáo bị trả lại với {Submission.Errors} lỗi; đơn vị cần sửa và nộp lại.", $"The report is returned with {Many(Submission.Errors, "error")}; it is to be mended and sent again.")),
        SubmissionState.Failed => Add(new(
            "Chưa xử lý được do lỗi phía hệ thống, không phải do đơn vị; tệp vẫn được giữ nguyên, người vận hành sẽ xử lý.",
            "It could not be processed, for a reason on our side; the file is safe and the operator will see to it.")),
        _ => throw new InvalidOperationException("An unknown state."),
    };

    /// <returns>The answer of <c>GET /api/submissions/{id}</c>.</returns>
    public object ToBody() => new
    {
        Submission.Id,
        Submission.State,
        Programme = Duty.Programme.Id,
        Period = Duty.Period.Id,
        Unit = Duty.Unit.Code,
        Submission.Sha256,
        Submission.Bytes,
        ReceivedAt = VietnamTime.In(Submission.ReceivedAt),
        Findings = Verdict?.Findings ?? [],
        Timeliness = Duty.Deadline.IsOnTime(Submission.ReceivedAt) ? "onTime" : "late",
        Explanation,
    };

    private static string Many(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    private Bilingual Add(Bilingual first)
    {
        var timing = DeadlineSentences.Of(Submission, Duty.Deadline);
        return new($"{first.Vi} {timing.Vi}", $"{first.En} {timing.En}");
    }
}
