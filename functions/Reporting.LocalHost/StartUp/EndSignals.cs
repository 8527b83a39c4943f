using System.Runtime.InteropServices;

namespace Reporting.LocalHost.StartUp;

/// <summary>Whatever asks the program to end – Ctrl+C, the terminal that is closed, a shutdown – becomes a token, so that the tools are
/// stopped and their folders removed on the way out, also while they are being started.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly List<PosixSignalRegistration> registrations;

    public EndSignals() => registrations =
        [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, End))];

    public CancellationToken Asked => asked.Token;

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        asked.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        asked.Cancel();
    }
}
