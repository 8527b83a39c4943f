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

    /// <summary>An accepted report came in before the due moment, or within its grace.</summary>
    OnTime,

    /// <summary>The first accepted report came in too late.</summary>
    Late,

    /// <summary>The due moment has passed without an accepted report.</summary>
    Missed,

    /// <summary>Nothing sent yet, and the office has granted a later due moment, which has not passed.</summary>
    Extended,

    /// <summary>The office has freed the unit from reporting for this period, and nothing was accepted.</summary>
    Exempt,

    /// <summary>The unit does not exist in this period.</summary>
    NotExpected,
}
