using Reporting.Domain.Roster;

namespace Reporting.Domain.Deadlines;

/// <summary>An obligation (nghĩa vụ báo cáo): one unit owing one report for one period, and where it stands.</summary>
/// <param name="Deadline">The unit's own deadline.</param>
/// <param name="Submission">The accepted submission that counts; else the last one sent; null when nothing was.</param>
/// <param name="DaysLate">Days that have begun since the due moment, up to the first accepted report or, without one, up to now; 0
/// for who is not late.</param>
/// <param name="Explanation">The state in a sentence with the exact moments, Vietnam time.</param>
public sealed record Obligation(Unit Unit, UnitDeadline Deadline, ObligationState State, Submission? Submission, int DaysLate, Bilingual Explanation)
{
    /// <summary>When the report came in with which the unit met its obligation, on time or late; null while it has not.</summary>
    public DateTimeOffset? MetAt { get; init; }

    /// <summary>Whether a report is owed at all: the unit exists in the period and is not exempt.</summary>
    public bool IsOwed => State is not (ObligationState.NotExpected or ObligationState.Exempt);

    /// <summary>Whether it is the unit's move: nothing was accepted, and nothing is being checked.</summary>
    public bool IsOutstanding => State is ObligationState.Awaited or ObligationState.Extended or ObligationState.Returned or ObligationState.Missed;
}
