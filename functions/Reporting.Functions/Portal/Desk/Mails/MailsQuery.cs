using Microsoft.AspNetCore.Http;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Portal.Desk.Mails;

/// <summary>What the list of mails is asked for; what the address does not say, or says in words of its own, is not asked for.</summary>
/// <param name="CameBack">Whether only what came back is asked for, which is no state of its own.</param>
/// <param name="IsOfAllDays">Whether the whole period is asked for and not its last days.</param>
public sealed record MailsQuery(MailState? State, bool CameBack, MailKind? Kind, bool IsOfAllDays, string Words, string Page)
{
    public const string BackWord = "CameBack";
    public const string AllDaysWord = "all";
    public const int LongestWords = 100;

    public IEnumerable<(string Name, string Value)> Pairs => [("state", CameBack ? BackWord : State?.ToString() ?? ""), ("kind", Kind?.ToString() ?? ""), ("days", IsOfAllDays ? AllDaysWord : ""), ("q", Words)];

    public static MailsQuery Of(HttpRequest request)
    {
        var (state, words) = (request.Query["state"].ToString(), request.Query["q"].ToString().Trim());
        return new MailsQuery(
            Known<MailState>(state), state == BackWord, Known<MailKind>(request.Query["kind"].ToString()), request.Query["days"] == AllDaysWord, words.Length <= LongestWords ? words : words[..LongestWords], request.Query["page"].ToString());
    }

    public bool Asks(OutboxMail mail) => (State is null || (mail.State == State && mail.Bounce is null)) && (!CameBack || mail.Bounce is not null) && (Kind is null || mail.Key.Kind == Kind);

    private static T? Known<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var known) && Enum.IsDefined(known) ? known : null;
}
