using Reporting.Domain.Words;

namespace Reporting.Functions.Access;

/// <summary>What is known of a unit's token, which is not the token.</summary>
/// <param name="Hash">SHA-256 of the token, lower-case hex.</param>
/// <param name="IssuedAt">Null for tokens from before this was kept.</param>
/// <param name="ExpiresAt">From here on it opens nothing; null for never.</param>
public sealed record UnitToken(string Hash, UnitCode Unit, DateTimeOffset? IssuedAt, DateTimeOffset? ExpiresAt)
{
    /// <summary>The offices whose programmes it opens; null for all.</summary>
    public DeskRoles? Within { get; init; }

    /// <summary>Names the token in the API: the beginning of its hash, which opens nothing.</summary>
    public string Id => Hash[..16];

    public bool IsGoodAt(DateTimeOffset moment) => ExpiresAt is not { } end || moment < end;
}
