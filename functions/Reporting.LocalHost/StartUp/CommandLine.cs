using System.Globalization;
using Reporting.LocalHost.Time;

namespace Reporting.LocalHost.StartUp;

/// <summary>What was asked for on the command line.</summary>
public sealed record CommandLine
{
    public const string Usage = """
        Runs the reporting function app on this machine: HTTP, blob events and timers over Azurite.

          dotnet run --project functions/Reporting.LocalHost [-- [demo] [options]]

          demo            load a sample province with a campaign under way, write what comes of it to <data>/out, keep serving
          --exit          with demo: end when it is done

          --port PORT     serve on this port (7071; 0 for a free one)
          --data DIR      keep data here (.local in the repository)
          --reset         delete that data first
          --apart         start Azurite and MailDev on free ports, whatever runs already: for a second LocalHost beside the first
          --now MOMENT    start the clock at this moment, in ISO 8601 with an offset, such as 2024-05-26T08:00:00+07:00
          --help          show this
        """;

    public bool Demo { get; init; }

    public bool Exit { get; init; }

    public int Port { get; init; } = LocalOptions.DefaultPort;

    public string? Data { get; init; }

    public bool Reset { get; init; }

    public bool Apart { get; init; }

    public DateTimeOffset? Now { get; init; }

    public bool Help { get; init; }

    /// <returns>False, with a sentence that says what to write instead, when the arguments make no sense.</returns>
    public static bool TryParse(IReadOnlyList<string> args, out CommandLine line, out string? error)
    {
        line = new();
        error = null;
        // "--port=7072" is "--port 7072".
        var words = new Queue<string>(args.SelectMany(word => word.StartsWith("--", StringComparison.Ordinal) ? word.Split('=', 2) : [word]));
        while (error is null && words.TryDequeue(out var word))
            (line, error) = line.With(word, words);
        if (error is null && line is { Exit: true, Demo: false, Help: false }) error = "--exit goes with demo: \"demo --exit\".";
        return error is null;
    }

    private (CommandLine Line, string? Error) With(string word, Queue<string> rest) => word switch
    {
        "demo" => (this with { Demo = true }, null),
        "--exit" => (this with { Exit = true }, null),
        "--reset" => (this with { Reset = true }, null),
        "--apart" => (this with { Apart = true }, null),
        "--help" or "-h" or "-?" => (this with { Help = true }, null),
        "--port" => rest.TryDequeue(out var text) && TryPort(text, out var port)
            ? (this with { Port = port }, null)
            : (this, "--port needs a number from 0 to 65535."),
        "--data" => rest.TryDequeue(out var text) && text is not "" && !text.StartsWith("--", StringComparison.Ordinal)
            ? (this with { Data = text }, null)
            : (this, "--data needs a folder."),
        "--now" => rest.TryDequeue(out var text) && Moment.TryParse(text, out var now)
            ? (this with { Now = now }, null)
            : (this, $"--now needs a moment in {Moment.Expected}."),
        _ => (this, $"\"{word}\" is not known here; --help lists what is."),
    };

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= 65535;
}
