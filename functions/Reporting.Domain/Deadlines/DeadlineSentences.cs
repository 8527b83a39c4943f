using Reporting.Domain.Periods;

namespace Reporting.Domain.Deadlines;

/// <summary>The sentences that explain a state: the rule, the exact moments, the distance between them.</summary>
public static class DeadlineSentences
{
    /// <returns>How one submission stands to the due moment, whatever its verdict.</returns>
    public static Bilingual Of(Submission submission, UnitDeadline deadline)
    {
        var received = VietnamTime.Words(submission.ReceivedAt);
        var stands = Stands(submission.ReceivedAt, deadline);
        return Join(Due(deadline), new($"Nhận lúc {received.Vi}: {stands.Vi}.", $"Received at {received.En}: {stands.En}."));
    }

    internal static Bilingual Due(UnitDeadline deadline)
    {
        if (deadline.ExtendedTo is not { } until) return deadline.Rule.InWords;
        var moment = UntilInWords(until);
        var ground = Ground(deadline.Grant!);
        return new($"{deadline.Rule.InWords.Vi}. Được gia hạn đến {moment.Vi} ({ground.Vi})", $"{deadline.Rule.InWords.En}. Extended until {moment.En} ({ground.En})");
    }

    internal static Bilingual Of(ObligationState state, UnitDeadline deadline, IReadOnlyList<Submission> submissions, DateTimeOffset now)
    {
        var (due, last) = (Due(deadline), Submission.InOrder(submissions).LastOrDefault());
        return state switch
        {
            ObligationState.OnTime or ObligationState.Late => WithCorrection(Of(Deadline.FirstAccepted(submissions)!, deadline), submissions),
            ObligationState.Missed => Missed(deadline, last, now),
            ObligationState.Returned => Join(due, Returned(last!), Left(deadline, now)),
            ObligationState.Checking when last!.State == SubmissionState.Failed => Join(due, Failed(last)),
            ObligationState.Checking => Join(due, Checking(last!)),
            ObligationState.NotOpen => Join(due, PeriodSentences.NotOpen(deadline.Period)),
            ObligationState.Awaited or ObligationState.Extended => Join(due, new("Chưa nhận được báo cáo.", "No report yet."), Left(deadline, now)),
            ObligationState.Exempt => Exempt(deadline.Grant!),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    internal static Bilingual MomentInWords(DateTimeOffset due) => EndsADay(due) ? VietnamTime.EndInWords(due) : VietnamTime.Words(due);

    private static Bilingual Stands(DateTimeOffset received, UnitDeadline deadline)
    {
        if (received < deadline.DueAt) return new("đúng hạn", "on time");
        var late = Span(received - deadline.DueAt);
        if (!deadline.IsOnTime(received)) return new($"trễ {late.Vi}", $"late by {late.En}");
        var grace = Span(deadline.Rule.Grace);
        return new($"sau hạn {late.Vi}, trong {grace.Vi} ân hạn nên vẫn tính đúng hạn", $"{late.En} after the due moment, within the {grace.En} of grace and so on time");
    }

    private static Bilingual WithCorrection(Bilingual sentence, IReadOnlyList<Submission> submissions)
    {
        var (first, counting) = (Deadline.FirstAccepted(submissions)!, Submission.Counting(submissions)!);
        if (first.Id == counting.Id) return sentence;
        var moment = VietnamTime.Words(counting.ReceivedAt);
        return Join(sentence, new($"Số liệu tính theo bản nộp lại lúc {moment.Vi}.", $"The figures are those of the correction received at {moment.En}."));
    }

    private static Bilingual Missed(UnitDeadline deadline, Submission? last, DateTimeOffset now)
    {
        var span = Span(now - deadline.DueAt);
        var overdue = new Bilingual($"Chưa có báo cáo được chấp nhận: quá hạn {span.Vi}.", $"No accepted report: overdue by {span.En}.");
        return last is { State: SubmissionState.Rejected } ? Join(Due(deadline), overdue, Returned(last)) : Join(Due(deadline), overdue);
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

    private static Bilingual Exempt(Grant grant)
    {
        var ground = Ground(grant);
        return new($"Đơn vị được miễn báo cáo kỳ này ({ground.Vi}).", $"The unit is exempt from this period's report ({ground.En}).");
    }

    private static Bilingual Left(UnitDeadline deadline, DateTimeOffset now)
    {
        if (now < deadline.DueAt)
        {
            var left = Span(deadline.DueAt - now);
            return new($"Còn {left.Vi}.", $"{char.ToUpperInvariant(left.En[0])}{left.En[1..]} left.");
        }

        var (overdue, end) = (Span(now - deadline.DueAt), VietnamTime.Words(deadline.LateFrom));
        return new($"Đã quá hạn {overdue.Vi}; nộp trước {end.Vi} vẫn tính đúng hạn.", $"Overdue by {overdue.En}; still on time before {end.En}.");
    }

    // Most extensions end with a day; those that do not say the hour.
    private static Bilingual UntilInWords(DateTimeOffset until)
    {
        var moment = MomentInWords(until);
        return EndsADay(until) ? new($"hết {moment.Vi}", moment.En) : moment;
    }

    private static bool EndsADay(DateTimeOffset moment) => VietnamTime.In(moment).TimeOfDay == TimeSpan.Zero;

    private static Bilingual Ground(Grant grant)
    {
        var granted = VietnamTime.Words(grant.At);
        return grant.Document.Length > 0
            ? new($"{grant.Document}; lý do: {grant.Reason}; cấp lúc {granted.Vi}", $"{grant.Document}; reason: {grant.Reason}; granted at {granted.En}")
            : new($"lý do: {grant.Reason}; cấp lúc {granted.Vi}", $"reason: {grant.Reason}; granted at {granted.En}");
    }

    private static Bilingual Join(params Bilingual[] sentences) =>
        new(string.Join(" ", sentences.Select(one => Ended(one.Vi))), string.Join(" ", sentences.Select(one => Ended(one.En))));

    private static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";

    internal static Bilingual Span(TimeSpan span)
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
