using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Reporting.Functions.Telemetry;

/// <summary>Sends what the app counts and traces to where the settings say: to a collector by OTLP, with the log; to Application
/// Insights without it, because the platform itself sends the log there, and the requests. Nowhere, when nothing is set.</summary>
public static class TelemetryExport
{
    /// <summary>The worker's activity of each invocation, by which ours hang on the platform's request.</summary>
    private const string Invocations = "Microsoft.Azure.Functions.Worker";

    // These names are OpenTelemetry's and the platform's.
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string InsightsAuthentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration settings)
    {
        var (toCollector, toInsights) = (IsSet(settings, OtlpEndpoint), IsSet(settings, Insights));
        if (!toCollector && !toInsights) return services;

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(settings["OTEL_SERVICE_NAME"] ?? settings["WEBSITE_SITE_NAME"] ?? "reporting"))
            .WithMetrics(metrics => metrics.AddMeter(ReportingMeters.Name))
            .WithTracing(traces => traces.AddSource(ReportingActivities.Name, Invocations));
        if (toInsights)
        {
            telemetry.WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(options => Configure(options, settings)))
                .WithTracing(traces => traces.AddAzureMonitorTraceExporter(options => Configure(options, settings)));
        }

        if (toCollector) telemetry.WithLogging(null, log => log.IncludeFormattedMessage = true).UseOtlpExporter();

        // An invocation comes without the mark of being sampled when the platform itself traces in another way; there are few of them,
        // so all are taken. Last, since an exporter brings a sampler of its own.
        if (!IsSet(settings, "OTEL_TRACES_SAMPLER")) telemetry.WithTracing(traces => traces.SetSampler(new AlwaysOnSampler()));
        return services;
    }

    private static bool IsSet(IConfiguration settings, string name) => !string.IsNullOrWhiteSpace(settings[name]);

    private static void Configure(AzureMonitorExporterOptions options, IConfiguration settings)
    {
        options.ConnectionString = settings[Insights];
        if (IsSet(settings, InsightsAuthentication)) options.Credential = new DefaultAzureCredential();

        // The platform's own, of the whole app.
        (options.EnableStandardMetrics, options.EnablePerformanceCounters, options.EnableLiveMetrics) = (false, false, false);
    }
}
