using Reporting.Domain.Roster;

namespace Reporting.Domain.Deadlines;

/// <summary>From facts to a state and the sentence that explains it. A unit met its obligation with its first accepted report:
/// a correction sent after the due moment replaces the figures, not the timeliness.</summary>
public static class Deadline
{
    public static Obligation Judge(UnitDeadline deadline, Unit unit, IReadOnlyList<Submission> submissions, DateTimeOffset now)
    {
        var state = StateOf(deadline, submissions, now);
        var shown = Submission.Counting(submissions) ?? Submission.InOrder(submissions).LastOrDefault();
        return new Obligation(unit, deadline, state, shown, DaysLate(deadline, state, submissions, now), DeadlineSentences.Of(state, deadline, submissions, now))
        {
            MetAt = FirstAccepted(submissions)?.ReceivedAt,
        };
    }

    /// <returns>The obligation of a unit that does not exist in the period: none.</returns>
    public static Obligation NotExpected(UnitDeadline deadline, Unit unit) => new(unit, deadline, ObligationState.NotExpected, null, 0,
        new("Đơn vị không phải báo cáo kỳ này.", "The unit owes no report for this period."));

    /// <returns>The report with which the unit met its obligation; null while it has not.</returns>
    internal static Submission? FirstAccepted(IEnumerable<Submission> submissions) => Submission.InOrder(submissions).FirstOrDefault(one => one.IsAccepted);

    private static ObligationState StateOf(UnitDeadline deadline, IReadOnlyList<Submission> submissions, DateTimeOffset now)
    {
        if (FirstAccepted(submissions) is { } accepted) return deadline.IsOnTime(accepted.ReceivedAt) ? ObligationState.OnTime : ObligationState.Late;
        return Submission.InOrder(submissions).LastOrDefault() switch
        {
            { State: SubmissionState.Received or SubmissionState.Failed } => ObligationState.Checking,
            _ when deadline.IsExempt => ObligationState.Exempt,
            _ when now >= deadline.LateFrom => ObligationState.Missed,
            { State: SubmissionState.Rejected } => ObligationState.Returned,
            _ when now < deadline.Period.OpensAt => ObligationState.NotOpen,
            _ when deadline.ExtendedTo is not null => ObligationState.Extended,
            _ => ObligationState.Awaited,
        };
    }

    // A day that has begun is a day late: "trễ 2 ngày" is what the office counts.
    private static int DaysLate(UnitDeadline deadline, ObligationState state, IReadOnlyList<Submission> submissions, DateTimeOffset now) => state switch
    {
        ObligationState.Late => Begun(FirstAccepted(submissions)!.ReceivedAt - deadline.DueAt),
        ObligationState.Missed => Begun(now - deadline.DueAt),
        _ => 0,
    };

    private static int Begun(TimeSpan span) => (int)(span.Ticks / TimeSpan.TicksPerDay) + 1;
}
