using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Words;
using Reporting.Functions.Api;

namespace Reporting.Functions.Access;

/// <summary>The one lock that every HTTP function is behind: deny by default, then what <see cref="AllowsAttribute"/> says.
/// It answers by itself and does not call on, which the real worker and LocalHost both take as a refusal.</summary>
public sealed class RequireToken(AccessTokens tokens, ILogger<RequireToken> log) : IFunctionsWorkerMiddleware
{
    private const string CallerKey = "Reporting.Caller";

    private readonly ConcurrentDictionary<string, Door?> doors = new();

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var door = doors.GetOrAdd(context.FunctionDefinition.EntryPoint, DoorOf);
        var caller = door == Door.Open ? null : await tokens.Recognise(BearerOf(http.Request), http.RequestAborted);
        if (Refusal(door, caller, http.Request) is { } refusal)
        {
            log.LogInformation("{Function} refused to {Caller}: {Problem}", context.FunctionDefinition.Name, caller?.ToString() ?? "nobody known", refusal.Code);
            if (refusal.Status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer";
            await Problems.Result(refusal).ExecuteAsync(http);
            return;
        }

        http.Items[CallerKey] = caller;
        await next(context);
    }

    /// <returns>Who sent the request, once it has passed.</returns>
    public static Caller CallerOf(HttpRequest request) => request.HttpContext.Items[CallerKey] as Caller ?? throw new InvalidOperationException("The request did not pass the access check.");

    private static Problem? Refusal(Door? door, Caller? caller, HttpRequest request) => (door, caller) switch
    {
        (Door.Open, _) => null,
        (_, null) => Problems.Unauthorised,
        (Door.AnyToken or Door.OwnUnit or Door.Officer or Door.MailGateway, { IsOfficer: true }) => null,
        (Door.AnyToken, { Unit: not null }) => null,
        (Door.OwnUnit, _) when UnitIn(request) is { } unit && caller.MaySee(unit) => null,
        (Door.MailGateway, _) when caller == Caller.MailGateway => null,
        _ => Problems.Forbidden,
    };

    private static UnitCode? UnitIn(HttpRequest request)
    {
        if (UnitCode.TryParse(request.RouteValues["unit"] as string, out var unit)) return unit;
        return SubmissionId.TryParse(request.RouteValues["submission"] as string, out var submission) ? submission.Unit : null;
    }

    private static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }

    private static Door? DoorOf(string entryPoint)
    {
        var dot = entryPoint.LastIndexOf('.');
        var method = typeof(RequireToken).Assembly.GetType(entryPoint[..dot])?.GetMethod(entryPoint[(dot + 1)..]);
        return method?.GetCustomAttribute<AllowsAttribute>()?.Door;
    }
}
