namespace Reporting.Domain.Deadlines;

/// <summary>Where a submission stands.</summary>
public enum SubmissionState
{
    /// <summary>The bytes are safe; no verdict yet.</summary>
    Received,
    Accepted,
    AcceptedWithWarnings,

    /// <summary>Returned with errors.</summary>
    Rejected,

    /// <summary>Could not be processed, for a reason on our side.</summary>
    Failed,
}
