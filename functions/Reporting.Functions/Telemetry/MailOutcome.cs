namespace Reporting.Functions.Telemetry;

/// <summary>What became of a mail.</summary>
public enum MailOutcome
{
    /// <summary>It is in the outbox.</summary>
    Written,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>What it says was no longer so.</summary>
    Skipped,

    /// <summary>The mail server did not take it; it is tried again.</summary>
    Failed,

    /// <summary>It is not tried any more.</summary>
    GivenUp,
}
