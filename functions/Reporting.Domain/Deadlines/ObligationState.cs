namespace Reporting.Domain.Deadlines;

/// <summary>Where a unit stands with a report it owes.</summary>
public enum ObligationState
{
    /// <summary>The period takes no reports yet.</summary>
    NotOpen,

    /// <summary>Open, nothing sent yet.</summary>
    Awaited,

    /// <summary>Sent, no verdict yet.</summary>
    Checking,

    /// <summary>The last report was returned with errors, and there is still time.</summary>
    Returned,

    /// <summary>An accepted report came in before the due moment.</summary>
    OnTime,

    /// <summary>The first accepted report came in at or after the due moment.</summary>
    Late,

    /// <summary>The due moment has passed without an accepted report.</summary>
    Missed,

    /// <summary>The unit owes no report for this period.</summary>
    NotExpected,
}
