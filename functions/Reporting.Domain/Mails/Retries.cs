namespace Reporting.Domain.Mails;

/// <summary>When a mail that was not taken is tried again: after pauses that grow, and not for ever.</summary>
public sealed record Retries(TimeSpan FirstPause, double Factor, int Most)
{
    /// <returns>The mail waiting for its next try; given up after its last one.</returns>
    public OutboxMail Next(OutboxMail mail, DateTimeOffset now) =>
        mail.Tries >= Most ? mail with { State = MailState.Failed } : mail with { State = MailState.Waiting, NextTryAt = now + PauseAfter(mail.Tries) };

    public TimeSpan PauseAfter(int tries) => FirstPause * Math.Pow(Factor, tries - 1);
}
