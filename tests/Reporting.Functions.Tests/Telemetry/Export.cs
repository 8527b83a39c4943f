using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Reporting.Functions.Telemetry;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Telemetry;

/// <summary>What is sent, and where, for an accepted and a rejected submission.</summary>
public sealed class Export(AzuriteFixture azurite) : ACampaign(azurite)
{
    private readonly Collector collector = new();

    [Fact]
    public async Task To_a_collector_are_measurements_activities_and_the_log()
    {
        await Restart(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" });

        await Accepted();
        await Rejected();
        App.Get<MeterProvider>().ForceFlush();
        App.Get<TracerProvider>().ForceFlush();
        App.Get<LoggerProvider>().ForceFlush();

        Assert.All(
            ["reporting.submissions", "accepted", "rejected", "reporting.processing.duration", "reporting.storage.operations", "VANCANH-BDG"],
            words => Assert.Contains(words, collector.At("/v1/metrics"), StringComparison.Ordinal));
        Assert.All(["validate", "aggregate", "reporting.submission", "TYT-CANHLIEN"], words => Assert.Contains(words, collector.At("/v1/traces"), StringComparison.Ordinal));
        Assert.Contains("Rejected: 1 errors, 0 warnings", collector.At("/v1/logs"), StringComparison.Ordinal);
        NobodyIsNamed();
    }

    [Fact]
    public async Task To_Application_Insights_are_measurements_and_activities_without_the_log_that_the_platform_sends()
    {
        // The exporter's statistics on itself, which would go to its maker.
        Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");
        await Restart(new() { ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={collector.Address};LiveEndpoint={collector.Address}" });

        // As the platform calls a function when it traces in its own way.
        using (new Activity("request").SetParentId(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None).Start())
        {
            await Accepted();
            await Rejected();
        }

        App.Get<MeterProvider>().ForceFlush();
        App.Get<TracerProvider>().ForceFlush();

        var sent = collector.All();
        Assert.All(
            ["\"name\":\"reporting.submissions\"", "\"verdict\":\"accepted\"", "\"verdict\":\"rejected\"", "\"name\":\"validate\"", "\"reporting.verdict\":\"Rejected\""],
            words => Assert.Contains(words, sent, StringComparison.Ordinal));
        Assert.DoesNotContain("MessageData", sent, StringComparison.Ordinal);
        NobodyIsNamed();
    }

    [Fact]
    public void Is_nowhere_when_nothing_is_set()
    {
        var services = new ServiceCollection();
        services.AddTelemetryExport(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "" }).Build());

        Assert.Empty(services);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        collector.Dispose();
    }

    private void NobodyIsNamed()
    {
        var sent = collector.All();
        var people = VanCanh.Programme.Units.SelectMany(unit => unit.Contacts).SelectMany(contact => new[] { contact.Email, contact.Phone }).OfType<string>().ToList();

        Assert.NotEmpty(people);
        Assert.All(people, person => Assert.DoesNotContain(person, sent, StringComparison.Ordinal));
    }
}
