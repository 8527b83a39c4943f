using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>What the page of one submission shows.</summary>
/// <param name="Before">What the unit sent before it for the same period; null when this is the first.</param>
/// <param name="BeforeVerdict">Null when there is none.</param>
public sealed record SubmissionPageModel(FoundSubmission Found, Submission? Before, Verdict? BeforeVerdict)
{
    /// <summary>Why it cannot be compared with the one before; null when it can.</summary>
    public Bilingual? NotComparable { get; } = (Before, BeforeVerdict, Found.Verdict) switch
    {
        (null, _, _) => new("Đây là lần nộp đầu tiên của kỳ này.", "This is the first submission of the period."),
        (_, _, null) => new("Tệp này chưa xử lý được nên chưa so sánh được.", "This file could not be processed yet, so there is nothing to compare."),
        (_, null, _) => new("Lần nộp trước chưa có kết quả kiểm tra nên chưa so sánh được.", "The submission before has no result yet, so there is nothing to compare with."),
        (_, _, { IsOfAForm: false }) => new("Tệp này không đọc được thành biểu mẫu của kỳ này nên không so sánh được.", "This file could not be read as the form of the period, so it cannot be compared."),
        (_, { IsOfAForm: false }, _) => new("Tệp nộp lần trước không đọc được thành biểu mẫu của kỳ này nên không so sánh được.", "The file sent before could not be read as the form of the period, so there is nothing to compare with."),
        _ => null,
    };

    /// <summary>What is different from the one before; null when it cannot be compared.</summary>
    public SubmissionDifferences? Differences => NotComparable is null ? SubmissionDifferences.Between(BeforeVerdict!, Found.Verdict!, Found.Duty.Programme) : null;

    /// <summary>The moment of the one before, in words.</summary>
    public Bilingual? BeforeAt => Before is null ? null : VietnamTime.Words(Before.ReceivedAt);
}
