using Reporting.Functions.Api;

namespace Reporting.Functions.Portal;

/// <summary>What the page shows that refuses something.</summary>
public sealed record Refusal(Problem Problem)
{
    /// <summary>Where to sign in and come back; null when that would not help.</summary>
    public string? SignIn { get; init; }

    /// <summary>Where to leave the account with which somebody has signed in; null when that would not help.</summary>
    public string? SignOut { get; init; }
}
