namespace Reporting.LocalHost.Time;

/// <summary>One run of a timer and how it ended.</summary>
public sealed record TimerRun(string Function, DateTimeOffset DueAt, Exception? Error)
{
    public bool Succeeded => Error is null;
}
