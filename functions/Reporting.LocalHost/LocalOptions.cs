using System.Collections.Immutable;
using Reporting.LocalHost.Events;

namespace Reporting.LocalHost;

/// <summary>How to run the function app on this machine.</summary>
public sealed record LocalOptions
{
    public const int DefaultPort = 7071;

    /// <summary>0 means any free port.</summary>
    public int Port { get; init; } = DefaultPort;

    public required string DataFolder { get; init; }

    /// <summary>The connection string of the storage emulator.</summary>
    public required string Storage { get; init; }

    /// <summary>Where the simulated clock starts; null means real time.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Holds local.settings.sample.json; null means that there are no such files.</summary>
    public string? SettingsFolder { get; init; }

    /// <summary>What LocalHost decides over every file and the environment, such as the mail catcher's port.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Other ports in use, by what answers there; only to be listed.</summary>
    public IReadOnlyDictionary<string, int> Ports { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>From which level on the functions' own log lines are shown; the demo shows its progress instead.</summary>
    public LogLevel FunctionLog { get; init; } = LogLevel.Information;

    public EventOptions Events { get; init; } = new();
}
