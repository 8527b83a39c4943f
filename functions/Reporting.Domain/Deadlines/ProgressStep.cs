namespace Reporting.Domain.Deadlines;

/// <summary>How many units had met their obligation from a moment on.</summary>
public sealed record ProgressStep(DateTimeOffset At, int Received);
