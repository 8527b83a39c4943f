namespace Reporting.Functions.Access;

/// <summary>Who has signed in, as the platform tells it.</summary>
/// <param name="Id">What the directory calls the account, for ever.</param>
/// <param name="Name">The person's name and sign-in name, for people.</param>
/// <param name="Roles">The app roles of ours; null for none.</param>
public sealed record Principal(string Id, string Name, DeskRoles? Roles)
{
    /// <summary>Stands for the account where sessions are kept. No token has this hash, since none begins like this.</summary>
    public string Hash => AccessTokens.HashOf($"principal|{Id}");
}
