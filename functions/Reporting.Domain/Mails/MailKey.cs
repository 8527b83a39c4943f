using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Domain.Periods;

namespace Reporting.Domain.Mails;

/// <summary>Names a mail for ever: the day it belongs to, its kind, and a key made from what it is about. Writing it twice is writing
/// it once, and its Message-ID is the key in other words, so that a bounce leads straight back to it.</summary>
public sealed partial record MailKey
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <param name="day">The day in Vietnam under which the mail is kept, and looked for while it is open.</param>
    /// <param name="key">Codes with dots between them; the same input gives the same key.</param>
    public MailKey(DateOnly day, MailKind kind, string key)
    {
        if (!Letters().IsMatch(key)) throw new FormatException($"'{key}' is no key of a mail.");
        (Day, Kind, Key) = (day, kind, key);
    }

    /// <returns>The key of the one mail that reminds somebody on a day.</returns>
    public static MailKey OfReminder(DateOnly day, Recipient to) => new(day, MailKind.Reminder, to.Hash[..16]);

    public DateOnly Day { get; }

    public MailKind Kind { get; }

    public string Key { get; }

    public string DayText => TextOf(Day);

    public static string TextOf(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <returns>The day of a mail that answers something that came in at a moment: the day of that moment, whenever the answer is written
    /// and however often, unless nobody would look for it there any more.</returns>
    /// <param name="liveDays">For how many days mails are looked for.</param>
    public static DateOnly DayFor(DateTimeOffset cameIn, DateTimeOffset now, int liveDays)
    {
        var (day, today) = (VietnamTime.DayOf(cameIn), VietnamTime.DayOf(now));
        return today.DayNumber - day.DayNumber < liveDays ? day : today;
    }

    /// <returns>The Message-ID, without angle brackets.</returns>
    public string MessageId(string domain) => $"{DayText}.{Kind}.{Key}@{domain}";

    /// <returns>Whether the text, with or without angle brackets, is the Message-ID of a mail of this outbox.</returns>
    public static bool TryParse(string? messageId, [NotNullWhen(true)] out MailKey? parsed)
    {
        parsed = null;
        var match = Id().Match(messageId ?? "");
        if (!match.Success || !Enum.TryParse<MailKind>(match.Groups["kind"].Value, out var kind)) return false;
        if (!DateOnly.TryParseExact(match.Groups["day"].ValueSpan, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        parsed = new MailKey(day, kind, match.Groups["key"].Value);
        return true;
    }

    public override string ToString() => $"{DayText}.{Kind}.{Key}";

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\A\s*<?(?<day>\d{4}-\d{2}-\d{2})\.(?<kind>[A-Za-z]+)\.(?<key>[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)@[^\s<>@]+>?\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
