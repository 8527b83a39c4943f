namespace Reporting.EndToEnd.Tests.LocalHost;

/// <summary>A test that sends a process a signal: skipped on Windows, which has none.</summary>
public sealed class SignalTheoryAttribute : TheoryAttribute
{
    public SignalTheoryAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "needs signals, which Windows does not have";
    }
}
