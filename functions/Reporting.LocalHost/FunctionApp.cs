using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions;
using Reporting.Functions.Telemetry;

namespace Reporting.LocalHost;

/// <summary>The function app to run: where its functions are, and what its Program.cs does to the host.</summary>
public sealed record FunctionApp(
    Assembly Assembly,
    Action<IServiceCollection, IConfiguration> AddServices,
    Action<IFunctionsWorkerApplicationBuilder> UseMiddleware)
{
    public static FunctionApp Reporting { get; } = new(
        typeof(ReportingApp).Assembly,
        (services, settings) => services.AddReporting().AddTelemetryExport(settings),
        worker => worker.UseReporting());

    public string HostJson { get; init; } = Path.Combine(Path.GetDirectoryName(Assembly.Location)!, "host.json");
}
