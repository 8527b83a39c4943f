using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Reporting.Functions;
using Reporting.Functions.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseReporting();

// The flow, step by step, is in AddReporting.
builder.Services.AddReporting();
builder.Services.AddTelemetryExport(builder.Configuration);
builder.Build().Run();
