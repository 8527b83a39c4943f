using Reporting.Domain.Periods;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Deadlines;

/// <summary>From facts to a state and the sentence that explains it. A unit met its obligation with its first accepted report:
/// a correction sent after the due moment replaces the figures, not the timeliness.</summary>
public static class Deadline
{
    public static Obligation Judge(Unit unit, Period period, IReadOnlyList<Submission> submissions, DateTimeOffset now)
    {
        var state = StateOf(period, submissions, now);
        var shown = Submission.Counting(submissions) ?? Submission.InOrder(submissions).LastOrDefault();
        return new Obligation(unit, state, shown, DeadlineSentences.Of(state, period, submissions, now));
    }

    /// <returns>The obligation of a unit that does not exist in the period: none.</returns>
    public static Obligation NotExpected(Unit unit) => new(unit, ObligationState.NotExpected, null,
        new("Đơn vị không phải báo cáo kỳ này.", "The unit owes no report for this period."));

    /// <returns>The report with which the unit met its obligation; null while it has not.</returns>
    internal static Submission? FirstAccepted(IEnumerable<Submission> submissions) => Submission.InOrder(submissions).FirstOrDefault(one => one.IsAccepted);

    private static ObligationState StateOf(Period period, IReadOnlyList<Submission> submissions, DateTimeOffset now)
    {
        if (FirstAccepted(submissions) is { } accepted) return period.IsOnTime(accepted.ReceivedAt) ? ObligationState.OnTime : ObligationState.Late;
        return Submission.InOrder(submissions).LastOrDefault() switch
        {
            { State: SubmissionState.Received or SubmissionState.Failed } => ObligationState.Checking,
            _ when now >= period.DueAt => ObligationState.Missed,
            { State: SubmissionState.Rejected } => ObligationState.Returned,
            _ when now < period.OpensAt => ObligationState.NotOpen,
            _ => ObligationState.Awaited,
        };
    }
}
