using System.Diagnostics;
using Reporting.EndToEnd.Tests.LocalHost.Sample;
using Reporting.LocalHost;

namespace Reporting.EndToEnd.Tests.LocalHost;

/// <summary>LocalHost in a process of its own, which is asked to end.</summary>
public sealed class TheEndOfLocalHost : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SignalTheory]
    //          signal  when                         exit code
    [InlineData("INT",  "Starting the mail catcher", 130)]    // Ctrl+C while it starts
    [InlineData("INT",  "Ctrl+C ends it",            0)]
    [InlineData("TERM", "Ctrl+C ends it",            0)]
    [InlineData("HUP",  "Ctrl+C ends it",            0)]      // the terminal is closed
    [InlineData("INT",  " 2/22 ",                    130)]    // in the middle of the demo
    public async Task Leaves_nothing_of_the_mail_catcher_behind(string signal, string when, int exitCode)
    {
        var temporary = Directory.CreateDirectory(folder.File("tmp")).FullName;
        using var process = Start(temporary, demo: exitCode != 0);
        try
        {
            await EndBy(signal, process, when, temporary);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        Assert.Equal([], Directory.GetDirectories(temporary, "maildev-*"));
        Assert.Equal(exitCode, process.ExitCode);
    }

    private static async Task EndBy(string signal, Process process, string when, string temporary)
    {
        await Says(process, when);
        await Eventually.Holds(() => Directory.GetDirectories(temporary, "maildev-*").Length > 0);

        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Longest);
        await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
    }

    private Process Start(string temporary, bool demo)
    {
        string[] arguments = [typeof(LocalApp).Assembly.Location, .. demo ? ["demo"] : Array.Empty<string>(), "--apart", "--port", "0", "--data", folder.File("data")];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment["TMPDIR"] = temporary;
        return Process.Start(start)!;
    }

    private static async Task Says(Process process, string words)
    {
        using var patience = new CancellationTokenSource(Longest);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"It has ended without saying \"{words}\".");
    }
}
