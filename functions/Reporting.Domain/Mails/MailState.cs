namespace Reporting.Domain.Mails;

/// <summary>Where a mail of the outbox stands.</summary>
public enum MailState
{
    /// <summary>To be sent, now or when its next try comes.</summary>
    Waiting,

    /// <summary>Claimed by a run that is sending it, or that ended before it could say how that went.</summary>
    Sending,

    /// <summary>A server has taken it.</summary>
    Sent,

    /// <summary>When its turn came there was nothing left to say.</summary>
    Skipped,

    /// <summary>Given up, after the last try or for its age.</summary>
    Failed,

    /// <summary>No server was configured: kept to be read, never sent.</summary>
    Written,
}
