using Spectre.Console;

namespace Reporting.LocalHost.StartUp;

/// <summary>Shows what is being started: one moving line on a terminal, plain lines in a file or a pipe.</summary>
internal static class StartUpDisplay
{
    public static Task<T> During<T>(Func<IProgress<string>, Task<T>> work) => Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
        ? work(new Told(Console.WriteLine))
        : AnsiConsole.Status().StartAsync("Starting ...", status => work(new Told(text => status.Status(Markup.Escape(text)))));

    // Not Progress<T>, which tells from other threads and so in any order.
    private sealed class Told(Action<string> tell) : IProgress<string>
    {
        public void Report(string value) => tell(value);
    }
}
