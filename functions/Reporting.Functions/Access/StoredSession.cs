namespace Reporting.Functions.Access;

/// <summary>What is known of an open session.</summary>
/// <param name="ExpiresAt">From here on it opens nothing.</param>
public sealed record StoredSession(DateTimeOffset ExpiresAt)
{
    /// <summary>Who has signed in; null for a unit, which its token tells.</summary>
    public string? Name { get; init; }

    /// <summary>The roles of who has signed in; null for a unit.</summary>
    public DeskRoles? Roles { get; init; }
}
