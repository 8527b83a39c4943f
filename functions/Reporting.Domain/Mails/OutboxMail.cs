using Reporting.Domain.Mails.Bounces;

namespace Reporting.Domain.Mails;

/// <summary>A mail of the outbox, and how far it has come. Every change of state is a method here, and says nothing about who may write it.</summary>
public sealed record OutboxMail(MailKey Key, Recipient To, DateTimeOffset WrittenAt)
{
    public IReadOnlyList<MailTopic> Topics { get; init; } = [];

    /// <summary>The subject, also where the rest of the text was left unread.</summary>
    public string? Subject { get; init; }

    /// <summary>What it says; null until its turn comes, where that is decided only then.</summary>
    public MailText? Text { get; init; }

    public string? ReplyTo { get; init; }

    /// <summary>Whether it leaves at any hour and on any day, because somebody has asked for it.</summary>
    public bool AtAnyHour { get; init; }

    public MailState State { get; init; } = MailState.Waiting;

    /// <summary>How often it was claimed and not found that the server was away.</summary>
    public int Tries { get; init; }

    /// <summary>Not to be tried before.</summary>
    public DateTimeOffset NextTryAt { get; init; } = WrittenAt;

    public string? LastError { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>Whether a server may have it already: from the claim on, until it is certain that none has. What may have been sent is
    /// sent again only as it was.</summary>
    public bool PossiblySent { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How it came back, if it did.</summary>
    public Bounce? Bounce { get; init; }

    public bool IsOpen => State is MailState.Waiting or MailState.Sending;

    /// <param name="claimLasts">A claim older than this belongs to a run that ended.</param>
    public bool MayBeClaimed(DateTimeOffset now, TimeSpan claimLasts) =>
        (State == MailState.Waiting && NextTryAt <= now) || (State == MailState.Sending && (ClaimedAt is not { } claimed || claimed + claimLasts <= now));

    public OutboxMail Claimed(MailText text, DateTimeOffset now) =>
        this with { State = MailState.Sending, Text = text, ClaimedAt = now, PossiblySent = true, Tries = Tries + 1 };

    /// <param name="claimed">This mail as it was claimed.</param>
    public OutboxMail After(OutboxMail claimed, SendOutcome outcome, Retries retries, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Accepted => claimed with { State = MailState.Sent, SentAt = now, LastError = null },
        SendOutcome.Refused(var reason) => retries.Next(claimed with { PossiblySent = PossiblySent, LastError = reason }, now),
        SendOutcome.Unknown(var reason) => retries.Next(claimed with { LastError = reason }, now),

        // Another mail is tried first next time: perhaps it is this one, after all, that the server cannot bear.
        SendOutcome.Unavailable(var reason) => claimed with { State = MailState.Waiting, PossiblySent = PossiblySent, Tries = Tries, NextTryAt = now + retries.FirstPause, LastError = reason },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <returns>The mail after a try that failed before it came to sending.</returns>
    public OutboxMail Failing(string reason, Retries retries, DateTimeOffset now) => retries.Next(this with { Tries = Tries + 1, LastError = reason }, now);

    /// <returns>A mail that nothing was left to say in, to be tried again: there is something now.</returns>
    public OutboxMail Reopened(DateTimeOffset now) => this with { State = MailState.Waiting, NextTryAt = now, LastError = null, AtAnyHour = true };

    public OutboxMail Skipped(string reason) => this with { State = MailState.Skipped, LastError = reason };

    public OutboxMail Written(MailText text) => this with { State = MailState.Written, Text = text };

    /// <returns>The mail given up if it has been open for longer than mails live; else as it is.</returns>
    public OutboxMail At(DateOnly today, int liveDays) =>
        IsOpen && today.DayNumber - Key.Day.DayNumber > liveDays
            ? this with { State = MailState.Failed, LastError = $"Không gửi được trong {liveDays} ngày{(LastError is { } last ? $": {last}" : "")}" }
            : this;
}
