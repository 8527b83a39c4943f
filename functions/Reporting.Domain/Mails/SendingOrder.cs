namespace Reporting.Domain.Mails;

/// <summary>Which of the open mails a run sends, and in which order.</summary>
public static class SendingOrder
{
    /// <param name="mayRemind">Whether this is an hour for mails that nobody waits for, and that nobody has asked for.</param>
    /// <param name="most">Most mails in a run.</param>
    /// <returns>Answers first, since somebody waits for them; then whatever has waited longest.</returns>
    public static IReadOnlyList<OutboxMail> Of(IEnumerable<OutboxMail> open, DateTimeOffset now, TimeSpan claimLasts, bool mayRemind, int most) =>
    [
        .. open.Where(mail => mail.MayBeClaimed(now, claimLasts) && (mayRemind || mail.AtAnyHour || mail.Key.Kind.IsAnswer()))
            .OrderByDescending(mail => mail.Key.Kind.IsAnswer()).ThenBy(mail => mail.NextTryAt).ThenBy(mail => mail.Key.ToString(), StringComparer.Ordinal)
            .Take(most),
    ];
}
