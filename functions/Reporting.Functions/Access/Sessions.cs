using Microsoft.Extensions.Options;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Access;

/// <summary>Exchanges the token of a personal link, or a sign-in with the platform, for a session; recognises sessions and ends them.</summary>
public sealed class Sessions(AccessTokens tokens, SessionRows rows, IOptions<AccessOptions> options, TimeProvider clock)
{
    public TimeSpan Life => TimeSpan.FromHours(options.Value.SessionHours);

    public TimeSpan LifeAtDesk => TimeSpan.FromHours(options.Value.DeskSessionHours);

    /// <returns>A new session of the unit that holds the token; null when none does. An officer's token is for the API: a link with it would
    /// open everything to whoever finds it.</returns>
    public async Task<(Session Session, UnitCode Unit)?> Open(string token, CancellationToken stop)
    {
        if (await tokens.Recognise(token, stop) is not { Unit: { } unit }) return null;
        return (await Add(AccessTokens.HashOf(token), new StoredSession(clock.GetUtcNow() + Life), stop), unit);
    }

    /// <returns>A new session of who has signed in. It keeps the roles that the platform knew then: who loses one keeps it until the
    /// session ends, as with the platform's own.</returns>
    public Task<Session> Open(Principal principal, DeskRoles roles, CancellationToken stop) =>
        Add(principal.Hash, new StoredSession(clock.GetUtcNow() + LifeAtDesk) { Name = principal.Name, Roles = roles }, stop);

    /// <returns>Whose session it is; null when it is not open, or its token no longer opens anything.</returns>
    public async Task<Caller?> Recognise(Session session, CancellationToken stop)
    {
        if (await rows.Find(session.OpenedBy, session.SecretHash, stop) is not { } stored || stored.ExpiresAt <= clock.GetUtcNow()) return null;
        return stored.Roles is { } roles ? Caller.SignedIn(stored.Name!, roles) : await tokens.HolderOf(session.OpenedBy, stop);
    }

    public Task End(Session session, CancellationToken stop) => rows.Remove(session.OpenedBy, session.SecretHash, stop);

    private async Task<Session> Add(string openedBy, StoredSession stored, CancellationToken stop)
    {
        var session = new Session(openedBy, AccessTokens.NewSecret());
        await rows.Add(openedBy, session.SecretHash, stored, stop);
        return session;
    }
}
