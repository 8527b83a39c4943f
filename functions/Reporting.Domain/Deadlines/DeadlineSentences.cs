using Reporting.Domain.Periods;

namespace Reporting.Domain.Deadlines;

/// <summary>The sentences that explain a state: the rule, the exact moments, the distance between them.</summary>
public static class DeadlineSentences
{
    /// <returns>How one submission stands to the due moment, whatever its verdict.</returns>
    public static Bilingual Of(Submission submission, Period period)
    {
        var received = VietnamTime.Words(submission.ReceivedAt);
        var stands = period.IsOnTime(submission.ReceivedAt)
            ? new Bilingual("đúng hạn", "on time")
            : new Bilingual($"trễ {Span(submission.ReceivedAt - period.DueAt).Vi}", $"late by {Span(submission.ReceivedAt - period.DueAt).En}");
        return new($"{period.DueInWords.Vi}. Nhận lúc {received.Vi}: {stands.Vi}.", $"{period.DueInWords.En}. Received at {received.En}: {stands.En}.");
    }

    internal static Bilingual Of(ObligationState state, Period period, IReadOnlyList<Submission> submissions, DateTimeOffset now)
    {
        var (due, last) = (period.DueInWords, Submission.InOrder(submissions).LastOrDefault());
        return state switch
        {
            ObligationState.OnTime or ObligationState.Late => WithCorrection(Of(Deadline.FirstAccepted(submissions)!, period), submissions),
            ObligationState.Missed => Missed(period, last, now),
            ObligationState.Returned => Join(due, Returned(last!), Left(period, now)),
            ObligationState.Checking when last!.State == SubmissionState.Failed => Join(due, Failed(last)),
            ObligationState.Checking => Join(due, Checking(last!)),
            ObligationState.NotOpen => Join(due, PeriodSentences.NotOpen(period)),
            ObligationState.Awaited => Join(due, new("Chưa nhận được báo cáo.", "No report yet."), Left(period, now)),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    private static Bilingual WithCorrection(Bilingual sentence, IReadOnlyList<Submission> submissions)
    {
        var (first, counting) = (Deadline.FirstAccepted(submissions)!, Submission.Counting(submissions)!);
        if (first.Id == counting.Id) return sentence;
        var moment = VietnamTime.Words(counting.ReceivedAt);
        return Join(sentence, new($"Số liệu tính theo bản nộp lại lúc {moment.Vi}.", $"The figures are those of the correction received at {moment.En}."));
    }

    private static Bilingual Missed(Period period, Submission? last, DateTimeOffset now)
    {
        var span = Span(now - period.DueAt);
        var overdue = new Bilingual($"Chưa có báo cáo được chấp nhận: quá hạn {span.Vi}.", $"No accepted report: overdue by {span.En}.");
        return last is { State: SubmissionState.Rejected } ? Join(period.DueInWords, overdue, Returned(last)) : Join(period.DueInWords, overdue);
    }

    private static Bilingual Returned(Submission last)
    {
        var moment = VietnamTime.Words(last.ReceivedAt);
        return new($"Bản nộp lúc {moment.Vi} bị trả lại với {last.Errors} lỗi.", $"The report received at {moment.En} was returned with {last.Errors} {(last.Errors == 1 ? "error" : "errors")}.");
    }

    private static Bilingual Checking(Submission last)
    {
        var moment = VietnamTime.Words(last.ReceivedAt);
        return new($"Nhận lúc {moment.Vi}, đang kiểm tra.", $"Received at {moment.En}, being checked.");
    }

    private static Bilingual Failed(Submission last)
    {
        var moment = VietnamTime.Words(last.ReceivedAt);
        return new(
            $"Bản nộp lúc {moment.Vi} chưa xử lý được do lỗi phía hệ thống; tệp vẫn được giữ nguyên, người vận hành đã được báo.",
            $"The report received at {moment.En} could not be processed, for a reason on our side; the file is safe and the operator can see it.");
    }

    private static Bilingual Left(Period period, DateTimeOffset now)
    {
        var left = Span(period.DueAt - now);
        return new($"Còn {left.Vi}.", $"{char.ToUpperInvariant(left.En[0])}{left.En[1..]} left.");
    }

    private static Bilingual Join(params Bilingual[] sentences) =>
        new(string.Join(" ", sentences.Select(one => Ended(one.Vi))), string.Join(" ", sentences.Select(one => Ended(one.En))));

    private static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";

    private static Bilingual Span(TimeSpan span)
    {
        if (span < TimeSpan.FromMinutes(1)) return new("chưa đến 1 phút", "less than a minute");
        var (vi, en) = (new List<string>(), new List<string>());
        foreach (var (amount, wordVi, wordEn) in new[] { (span.Days, "ngày", "day"), (span.Hours, "giờ", "hour"), (span.Minutes, "phút", "minute") })
        {
            if (amount == 0) continue;
            vi.Add($"{amount} {wordVi}");
            en.Add($"{amount} {wordEn}{(amount == 1 ? "" : "s")}");
        }

        return new(string.Join(" ", vi), string.Join(" ", en));
    }
}
