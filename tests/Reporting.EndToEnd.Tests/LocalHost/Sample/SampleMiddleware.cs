using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

/// <summary>Notes what passes by when a request asks for it.</summary>
public sealed class NotingMiddleware(Recorder recorder) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var noting = context.GetHttpContext()?.Request.Headers.ContainsKey("X-Note") == true;
        if (noting) recorder.Add($"before {context.FunctionDefinition.Name}");
        await next(context);
        if (noting) recorder.Add($"after, answered: {context.GetHttpContext()!.Response.HasStarted}");
    }
}

/// <summary>Lets in who does not ask to be refused.</summary>
public sealed class RefusingMiddleware : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !http.Request.Headers.ContainsKey("X-Refuse")) return next(context);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return http.Response.WriteAsync("no");
    }
}
