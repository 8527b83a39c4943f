using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Reporting.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseReporting();

// The flow, step by step, is in AddReporting.
builder.Services.AddReporting();
builder.Build().Run();
