using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Telemetry;
using Reporting.LocalHost.Time;

namespace Reporting.Functions.Tests.Support;

/// <summary>The app's own services over an Azurite, without a host: handlers are called as the platform would call them, and no
/// event is delivered unless a test does so.</summary>
internal sealed class StorageApp : IAsyncDisposable
{
    private readonly IHost host;

    private StorageApp(IHost host, LoggedLines log) => (this.host, Log) = (host, log);

    public SimulatedClock Clock => Get<SimulatedClock>();

    /// <summary>The lines of the app's own log.</summary>
    public LoggedLines Log { get; }

    public static async Task<StorageApp> Start(string connectionString, DateTimeOffset now, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ReportStorage"] = connectionString,
            ["Validate:RetrySchedule"] = "0 */5 * * * *",
            ["Access:TidySchedule"] = "0 30 19 * * *",
            ["CheckDeadlines:Schedule"] = "0 0 * * * *",
            ["Remind:Schedule"] = "0 10 * * * *",
            ["Mail:Schedule"] = "0 * * * * *",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        var clock = new SimulatedClock(now);
        var lines = new LoggedLines();
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddLogging(log => log.ClearProviders().AddFilter((category, _) => category!.StartsWith("Reporting.", StringComparison.Ordinal)).AddProvider(lines));
        builder.Services.AddReporting().AddTelemetryExport(builder.Configuration);
        replace?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new StorageApp(host, lines);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <returns>Something that the platform makes at each call, such as a function.</returns>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(host.Services);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
