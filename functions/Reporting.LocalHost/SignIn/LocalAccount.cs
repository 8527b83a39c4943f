namespace Reporting.LocalHost.SignIn;

/// <summary>Somebody who has signed in on this machine, with the app roles that a directory would give.</summary>
public sealed record LocalAccount(string Name, IReadOnlyList<string> Roles);
