using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Reporting.Functions.Tests.Support;

/// <summary>What an app writes into its log, line by line.</summary>
internal sealed class LoggedLines : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> lines = new();

    /// <returns>The lines since the last call, in their order.</returns>
    public IReadOnlyList<Line> Take()
    {
        var taken = new List<Line>();
        while (lines.TryDequeue(out var line)) taken.Add(line);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => new Logger(lines, categoryName);

    public void Dispose()
    {
    }

    /// <param name="Fields">By name, as the template names them.</param>
    internal sealed record Line(LogLevel Level, string Category, string Text, IReadOnlyDictionary<string, string> Fields);

    private sealed class Logger(ConcurrentQueue<Line> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = (state as IEnumerable<KeyValuePair<string, object?>>)?.Where(field => field.Key != "{OriginalFormat}").ToDictionary(field => field.Key, field => $"{field.Value}");
            lines.Enqueue(new Line(logLevel, category, formatter(state, exception), fields ?? []));
        }
    }
}
