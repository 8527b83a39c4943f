namespace Reporting.LocalHost.Events;

/// <summary>An event that failed as often as we try, and the last reason.</summary>
public sealed record PoisonEvent(BlobEvent Event, DateTimeOffset At, string Error);
