using Microsoft.Extensions.Options;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Access;

/// <summary>Exchanges the token of a personal link for a session, recognises sessions and ends them.</summary>
public sealed class Sessions(AccessTokens tokens, SessionRows rows, IOptions<AccessOptions> options, TimeProvider clock)
{
    public TimeSpan Life => TimeSpan.FromHours(options.Value.SessionHours);

    /// <returns>A new session of the unit that holds the token; null when none does. An officer's token is for the API: a link with it would
    /// open everything to whoever finds it.</returns>
    public async Task<(Session Session, UnitCode Unit)?> Open(string token, CancellationToken stop)
    {
        if (await tokens.Recognise(token, stop) is not { Unit: { } unit }) return null;
        var (session, now) = (new Session(AccessTokens.HashOf(token), AccessTokens.NewSecret()), clock.GetUtcNow());
        await rows.RemoveExpired(session.TokenHash, now, stop);
        await rows.Add(session.TokenHash, session.SecretHash, now + Life, stop);
        return (session, unit);
    }

    /// <returns>Whose session it is; null when it is not open, or its token no longer opens anything.</returns>
    public async Task<Caller?> Recognise(Session session, CancellationToken stop) =>
        await rows.IsOpen(session.TokenHash, session.SecretHash, clock.GetUtcNow(), stop) ? await tokens.HolderOf(session.TokenHash, stop) : null;

    public Task End(Session session, CancellationToken stop) => rows.Remove(session.TokenHash, session.SecretHash, stop);
}
