namespace Reporting.Domain.Mails.Bounces;

/// <summary>What a message says that was posted as a bounce.</summary>
public abstract record BounceReading
{
    private BounceReading()
    {
    }

    /// <summary>A mail came back.</summary>
    /// <param name="Mail">Which of ours; null when the message does not carry our Message-ID.</param>
    /// <param name="Address">Whom it did not reach; null when the message does not say.</param>
    /// <param name="IsHard">Whether for good (5.x.x).</param>
    /// <param name="Reason">What the other side says.</param>
    public sealed record CameBack(MailKey? Mail, string? Address, bool IsHard, string Reason) : BounceReading;

    /// <summary>A message that comes of itself and is no bounce: an out-of-office reply, a notice of delay.</summary>
    public sealed record NoBounce(Bilingual Why) : BounceReading;

    /// <summary>Nobody can tell what it is, or which mail it is about.</summary>
    public sealed record NotReadable(Bilingual Why) : BounceReading;
}
