using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

public sealed class HttpSamples(Recorder recorder)
{
    [Function("Greet")]
    public Task<IResult> Greet(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greet/{name}/{times:int}/{day?}")] HttpRequest request,
        string name, int times, DateOnly? day, FunctionContext context, CancellationToken stop)
    {
        Assert.Same(request, context.GetHttpContext()?.Request);
        Assert.Equal(request.HttpContext.RequestAborted, stop);
        recorder.Add($"greet {name}");
        return Task.FromResult(Results.Text($"{name} {times} {day:yyyy-MM-dd}"));
    }

    [Function("Describe")]
    public static IActionResult Describe([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post")] HttpRequest _, FunctionContext context) => new OkObjectResult(new
    {
        context.FunctionDefinition.Name,
        context.FunctionDefinition.EntryPoint,
        Input = context.FunctionDefinition.InputBindings.Single().Value.Type,
        Parameters = context.FunctionDefinition.Parameters.Select(parameter => parameter.Name),
        HasInvocation = context.InvocationId != "",
    });

    [Function("Weigh")]
    public async Task Weigh([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "weigh/{*rest}")] HttpRequest request, string? rest)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        request.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        await request.HttpContext.Response.WriteAsync($"{body.Length} {rest}");
    }

    [Function("Break")]
    public IResult Break([HttpTrigger(AuthorizationLevel.Anonymous, Route = "break")] HttpRequest _)
    {
        recorder.Fail("break", 1);
        recorder.FailWhenAsked("break");
        return Results.Ok();
    }

    [Function("Missing")]
    public static IResult Missing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "missing")] HttpRequest _) => Results.NotFound();
}
