using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Words;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Portal;

namespace Reporting.Functions.Access;

/// <summary>The one lock that every HTTP function is behind: deny by default, then what <see cref="AllowsAttribute"/> says. It takes a
/// token in the header Authorization, or the cookie of a session that a token or a sign-in has opened.
/// It answers by itself and does not call on, which the real worker and LocalHost both take as a refusal.</summary>
public sealed class RequireAccess(
    AccessTokens tokens, Sessions sessions, SessionCookie cookie, WrongTokens wrongTokens, FormTokens formTokens, Offices offices, RequestLimits limits, ILogger<RequireAccess> log) : IFunctionsWorkerMiddleware
{
    private const string CallerKey = "Reporting.Caller";
    private const string SessionKey = "Reporting.Session";

    private readonly ConcurrentDictionary<string, (AllowsAttribute? Allows, bool IsDownload)> doors = new();

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        SafeHeaders.Write(http);
        var (allows, isDownload) = doors.GetOrAdd(context.FunctionDefinition.EntryPoint, entry => (EntryPoint.Attribute<AllowsAttribute>(entry), EntryPoint.Attribute<AuditedAttribute>(entry) is not null));
        if (await Refusal(allows, isDownload, http, http.RequestAborted) is not { } refusal)
        {
            await next(context);
            return;
        }

        log.LogInformation("{Function} refused to {Caller}: {Problem}", context.FunctionDefinition.Name, http.Items[CallerKey]?.ToString() ?? "nobody known", refusal.Code);
        await Refuse(http, refusal);
    }

    /// <returns>Who sent the request, once it has passed.</returns>
    public static Caller CallerOf(HttpRequest request) => request.HttpContext.Items[CallerKey] as Caller ?? throw new InvalidOperationException("The request did not pass the access check.");

    /// <returns>Who sent the request; null at an open door, or when nobody known did.</returns>
    public static Caller? KnownCallerOf(HttpRequest request) => request.HttpContext.Items[CallerKey] as Caller;

    /// <returns>The session by which the request has passed; null when it passed by a token.</returns>
    public static Session? SessionOf(HttpRequest request) => request.HttpContext.Items[SessionKey] as Session;

    /// <summary>Lets the functions behind the lock know who asks.</summary>
    internal static void LetIn(HttpContext http, Caller caller, Session? session) => (http.Items[CallerKey], http.Items[SessionKey]) = (caller, session);

    private async Task<Problem?> Refusal(AllowsAttribute? allows, bool isDownload, HttpContext http, CancellationToken stop)
    {
        var (request, bearer) = (http.Request, BearerOf(http.Request));
        if (limits.Refusal(request) is { } tooMany) return tooMany;
        if (allows?.Door == Door.Open) return null;

        var session = bearer is null ? cookie.Read(request) : null;
        if (string.IsNullOrEmpty(bearer) && session is null) return Problems.Unauthorised;
        if (wrongTokens.IsOver(request)) return Problems.TooManyWrongTokens;

        var caller = session is null ? await tokens.Recognise(bearer, stop) : await sessions.Recognise(session, stop);
        if (caller is null)
        {
            wrongTokens.Count(request);
            return Problems.Unauthorised;
        }

        LetIn(http, caller, session);
        if (!await MayEnter(allows, caller, request, stop)) return Problems.Forbidden;
        if ((!Offices.IsQuestion(request) || isDownload) && limits.Refusal(caller) is { } tooOften) return tooOften;
        return session is null ? null : await formTokens.Refusal(request, session, stop);
    }

    private async Task Refuse(HttpContext http, Problem refusal)
    {
        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            if (cookie.IsShown(http.Request)) cookie.Remove(http);
        }

        if (refusal.Status == StatusCodes.Status429TooManyRequests) http.Response.Headers.RetryAfter = "60";
        var answer = Refusals.ArePages(http.Request) ? Refusals.Page(http.Request, refusal) : Problems.Result(refusal);
        await answer.ExecuteAsync(http);
    }

    private async Task<bool> MayEnter(AllowsAttribute? allows, Caller caller, HttpRequest request, CancellationToken stop) => allows?.Door switch
    {
        Door.AnyToken => caller != Caller.MailGateway,
        Door.AnyOfficer => caller.Roles is not null,
        Door.OwnUnit when caller.Unit is { } unit => UnitIn(request) == unit && Offices.Reaches(caller, allows, request),
        Door.MailGateway when caller == Caller.MailGateway => true,
        Door.OwnUnit or Door.Officer or Door.MailGateway => caller.Roles is { } roles && await offices.Allow(roles, allows, request, stop),
        _ => false,
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
}
