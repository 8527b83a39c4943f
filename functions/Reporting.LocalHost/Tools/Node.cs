using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Reporting.LocalHost.Tools;

/// <summary>Runs node and npm to their end.</summary>
internal static class Node
{
    private const int OldestVersion = 20;

    private const string Needed = "Node.js 20 or later is needed to run the storage emulator and the mail catcher; get it from https://nodejs.org and try again.";

    public static async Task RequireVersion(CancellationToken stop)
    {
        var (_, lines) = await Run("node", ["--version"], Environment.CurrentDirectory, stop);
        var version = lines.FirstOrDefault() ?? "";
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < OldestVersion)
            throw new ToolException($"{Needed} (This machine has \"{version}\".)");
    }

    public static async Task<(int Exit, IReadOnlyList<string> Lines)> Run(string program, IEnumerable<string> arguments, string folder, CancellationToken stop)
    {
        using var process = Start(program, arguments, folder);
        process.StandardInput.Close();
        var output = Lines(process.StandardOutput, stop);
        var errors = Lines(process.StandardError, stop);
        try
        {
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, [.. await output, .. await errors]);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts a program with its input, output and errors in our hands.</summary>
    public static Process Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception notFound)
        {
            throw new ToolException($"{Needed} (Starting \"{program}\": {notFound.Message})", notFound);
        }
    }

    private static async Task<IReadOnlyList<string>> Lines(StreamReader reader, CancellationToken stop) =>
        (await reader.ReadToEndAsync(stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
