using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Access;

/// <summary>Grants tokens, recognises them and takes them back.</summary>
public sealed class AccessTokens(TokenRows rows, IOptions<AccessOptions> options, TimeProvider clock)
{
    // A token of ours has 43 letters.
    private const int LongestToken = 200;

    public Task Grant(string token, Caller caller, CancellationToken stop) => rows.Grant(HashOf(token), caller, clock.GetUtcNow(), null, stop);

    /// <param name="days">How long it is good for.</param>
    /// <param name="issuer">The officer. What it opens is of the officer's own offices, also when the unit comes to report to others.</param>
    /// <returns>A new token of 256 random bits, granted to the unit, and what is known of it.</returns>
    public async Task<(string Token, UnitToken Known)> Issue(UnitCode unit, int days, Caller issuer, CancellationToken stop)
    {
        var (token, known) = New(unit, days, issuer);
        await rows.Grant(known.Hash, Caller.OfUnit(unit, known.Within), known.IssuedAt!.Value, known.ExpiresAt, stop);
        return (token, known);
    }

    /// <returns>A new token for each of the units, good for as long as settings say.</returns>
    public async Task<IReadOnlyList<(string Token, UnitToken Known)>> Issue(IEnumerable<UnitCode> units, Caller issuer, CancellationToken stop)
    {
        var issued = units.Select(unit => New(unit, options.Value.TokenDays, issuer)).ToList();
        await rows.Grant(issued.Select(one => one.Known), stop);
        return issued;
    }

    /// <returns>Who holds the token; null when nobody does.</returns>
    public async Task<Caller?> Recognise(string? token, CancellationToken stop) =>
        string.IsNullOrEmpty(token) || token.Length > LongestToken ? null : await HolderOf(HashOf(token), stop);

    /// <returns>Who holds the token with this hash; null when nobody does, or it has expired or been revoked.</returns>
    public async Task<Caller?> HolderOf(string tokenHash, CancellationToken stop)
    {
        if (IsSet(tokenHash, options.Value.OfficerTokenSha256)) return Caller.Officer;
        return IsSet(tokenHash, options.Value.BounceTokenSha256) ? Caller.MailGateway : await rows.Find(tokenHash, clock.GetUtcNow(), stop);
    }

    /// <returns>The unit's tokens, the latest first.</returns>
    public async Task<IReadOnlyList<UnitToken>> Of(UnitCode unit, CancellationToken stop) =>
        [.. (await rows.OfUnit(unit, stop)).OrderByDescending(token => token.IssuedAt).ThenBy(token => token.Hash, StringComparer.Ordinal)];

    /// <returns>The tokens of all units, the latest of each first: one read.</returns>
    public async Task<ILookup<UnitCode, UnitToken>> OfUnits(CancellationToken stop) =>
        (await rows.OfUnits(stop)).OrderByDescending(token => token.IssuedAt).ThenBy(token => token.Hash, StringComparer.Ordinal).ToLookup(token => token.Unit);

    /// <summary>Takes back every token of a unit, or every one from before another: two officers who replace at the same time do not take back
    /// each other's, and the later one stays.</summary>
    /// <param name="before">The one that stays; null for none.</param>
    /// <returns>How many were taken back.</returns>
    public async Task<int> RevokeAll(UnitCode unit, UnitToken? before, CancellationToken stop)
    {
        var others = (await rows.OfUnit(unit, stop)).Where(token => before is null || IsEarlier(token, before)).ToList();
        foreach (var token in others) await rows.Remove(token.Hash, stop);
        return others.Count;
    }

    /// <summary>Takes a token back: it opens nothing from now on, and neither do the sessions it has opened.</summary>
    /// <returns>False when the unit has no such token.</returns>
    public async Task<bool> Revoke(UnitCode unit, string id, CancellationToken stop)
    {
        if ((await rows.OfUnit(unit, stop)).FirstOrDefault(token => token.Id == id) is not { } known) return false;
        await rows.Remove(known.Hash, stop);
        return true;
    }

    private (string Token, UnitToken Known) New(UnitCode unit, int days, Caller issuer)
    {
        var (token, now) = (NewSecret(), clock.GetUtcNow());
        return (token, new UnitToken(HashOf(token), unit, now, now.AddDays(days)) { Within = issuer.Roles is { HasEveryOffice: false } roles ? roles : null });
    }

    private static bool IsEarlier(UnitToken one, UnitToken other) =>
        one.IssuedAt is not { } at || at < other.IssuedAt || (at == other.IssuedAt && string.CompareOrdinal(one.Hash, other.Hash) < 0);

    internal static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static bool IsSet(string hash, string setting) => string.Equals(hash, setting, StringComparison.OrdinalIgnoreCase);

    // A plain hash is enough for 256 random bits: there is nothing to guess from.
    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
