using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reporting.Functions;
using Reporting.Functions.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseReporting();

// The flow, step by step, is in AddReporting.
builder.Services.AddReporting();
builder.Services.AddTelemetryExport(builder.Configuration);

// The web server's own lines have addresses in them, and a personal link's address is a key.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Build().Run();
