namespace Reporting.Functions.Portal;

/// <summary>What the page shows that anybody sees first.</summary>
/// <param name="HasSignedOut">Whether it comes right after signing out.</param>
public sealed record StartModel(bool HasSignedOut);
