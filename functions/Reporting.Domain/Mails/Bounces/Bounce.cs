namespace Reporting.Domain.Mails.Bounces;

/// <summary>A mail came back.</summary>
/// <param name="IsHard">For good: the address does not work (status 5.x.x); else for a reason that passes (4.x.x).</param>
/// <param name="Reason">What the other side says.</param>
public sealed record Bounce(bool IsHard, string Reason, DateTimeOffset At);
