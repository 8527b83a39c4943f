using Microsoft.Azure.Functions.Worker;

namespace Reporting.LocalHost.Hosting;

/// <summary>Serves the HTTP functions at the routes that their attributes name.</summary>
public static class HttpFunctions
{
    public static string PatternOf(FoundFunction function, HttpTriggerAttribute trigger, string prefix) =>
        "/" + string.Join('/', ((string[])[prefix.Trim('/'), (trigger.Route ?? function.Name).TrimStart('/')]).Where(part => part != ""));

    public static void MapFunctions(this IEndpointRouteBuilder routes, FunctionHost host, string prefix, ILogger log)
    {
        foreach (var function in host.Functions)
        {
            if (function.Trigger is not HttpTriggerAttribute trigger) continue;
            var pattern = PatternOf(function, trigger, prefix);
            RequestDelegate answer = http => Answer(host, function, http, log);
            var endpoint = trigger.Methods is { Length: > 0 } methods ? routes.MapMethods(pattern, methods, answer) : routes.Map(pattern, answer);
            endpoint.WithMetadata(function).WithDisplayName(function.Name);
        }
    }

    private static async Task Answer(FunctionHost host, FoundFunction function, HttpContext http, ILogger log)
    {
        try
        {
            await host.Invoke(new(function, http.RequestAborted)
            {
                Value = type => Bind(http, type),
                BindingData = http.Request.RouteValues.ToDictionary(StringComparer.OrdinalIgnoreCase),
                Http = http,
            });
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            log.LogInformation("{Function}: the client went away", function.Name);
        }
        catch (Exception error)
        {
            log.LogError(error, "{Function} failed on {Method} {Path}", function.Name, http.Request.Method, http.Request.Path);
            await Problems.Write(http, StatusCodes.Status500InternalServerError, "internal-error", "The function failed; the reason is in LocalHost's log.");
        }
    }

    private static ValueTask<object?> Bind(HttpContext http, Type type) => type.IsInstanceOfType(http.Request)
        ? new(http.Request)
        : throw new NotSupportedException($"An HTTP function's parameter is an HttpRequest here, not a {type.Name}.");
}
