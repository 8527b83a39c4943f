using Reporting.Domain.Mails.Bounces;

namespace Reporting.Domain.Mails.Contacts;

/// <summary>What became of the mails to one address.</summary>
/// <param name="AcceptedAt">When a server last took one.</param>
/// <param name="RefusedAt">When a server last would not.</param>
/// <param name="Bounce">How one last came back.</param>
public sealed record ContactHealth(DateTimeOffset? AcceptedAt, DateTimeOffset? RefusedAt, Bounce? Bounce)
{
    /// <summary>An address to which nothing was sent yet.</summary>
    public static readonly ContactHealth Unknown = new(null, null, null);

    /// <summary>What was heard of last decides: a mail that came back was accepted before, and one accepted after that is a new hope.</summary>
    public ContactState State =>
        Bounce is { } bounce && !(AcceptedAt > bounce.At) ? ContactState.Bounced
        : AcceptedAt is { } accepted && !(RefusedAt > accepted) ? ContactState.Reached
        : ContactState.NeverDelivered;
}
