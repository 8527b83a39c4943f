using Azure;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Reporting.LocalHost.Demo;
using Reporting.LocalHost.Tools;

namespace Reporting.LocalHost.StartUp;

/// <summary>One run of the program, from the command line to Ctrl+C.</summary>
internal static class LocalRun
{
    // As shells have it: 128 and the number of SIGINT.
    private const int Interrupted = 130;

    public static async Task<int> Run(CommandLine line)
    {
        using var signals = new EndSignals();
        var stop = signals.Asked;
        try
        {
            await Serve(line, stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception error) when (IsForThePersonWhoStartedIt(error) || stop.IsCancellationRequested)
        {
            Console.Error.WriteLine(error switch
            {
                OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures),
                { InnerException: AddressInUseException } => $"{error.Message} Choose another port with --port.",
                _ => error.Message,
            });
            return 1;
        }
    }

    // The rest is a bug, and its stack says more than its message.
    private static bool IsForThePersonWhoStartedIt(Exception error) => error is InvalidOperationException or InvalidDataException
        or FormatException or OptionsValidationException or IOException or UnauthorizedAccessException or RequestFailedException;

    private static async Task Serve(CommandLine line, CancellationToken stop)
    {
        var root = RepoRoot.Find();
        var data = Data(line, root);
        await using var tools = await StartUpDisplay.During(progress => LocalTools.UseOrStart(data, line.Apart, progress, stop));
        if (line.Reset && !tools.Azurite.IsOurs) Console.WriteLine("An Azurite was running already; what it holds was not reset.");

        await using var app = await LocalApp.Start(new()
        {
            Port = line.Port,
            DataFolder = data.Root,
            Storage = tools.Azurite.ConnectionString,
            Now = line.Now ?? (line.Demo ? DemoRun.DefaultNow : null),
            SettingsFolder = root,
            Settings = tools.Settings,
            Ports = tools.Ports,
            FunctionLog = line.Demo ? LogLevel.Warning : LogLevel.Information,
        }, stop: stop);
        Links.Print(app, tools, data);
        if (line.Demo) await new DemoRun(app, new DemoDisplay()).Play(stop);
        if (line.Exit) return;
        await app.WaitForShutdown(stop);
    }

    private static DataFolder Data(CommandLine line, string root)
    {
        var path = line.Data ?? Path.Combine(root, ".local");
        if (line.Reset) DataFolder.Reset(path);
        // Before the tools start: they write into it, and then nobody could tell whose it was.
        return DataFolder.Open(path);
    }
}
