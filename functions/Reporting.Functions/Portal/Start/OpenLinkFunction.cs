using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Start;

/// <summary>A unit's personal link: exchanges the token in it for a session and leads on, so that the token does not stay in the address.</summary>
public sealed class OpenLinkFunction(Sessions sessions, SessionCookie cookie, WrongTokens wrongTokens, RequestLimits limits, ILogger<OpenLinkFunction> log)
{
    [Function("OpenLink")]
    [Allows(Door.Open)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "d/{token}")] HttpRequest request, string token, CancellationToken stop)
    {
        if (wrongTokens.IsOver(request)) return Refusals.Page(request, Problems.TooManyWrongTokens);
        if (limits.RefusalOfSession(AccessTokens.HashOf(token)) is { } tooOften) return Refusals.Page(request, tooOften);
        if (await sessions.Open(token, stop) is not { } opened)
        {
            wrongTokens.Count(request);
            return Refusals.WrongLink(request);
        }

        cookie.Write(request.HttpContext, opened.Session, sessions.Life);
        log.LogInformation("{Unit}: a session is opened", opened.Unit);
        return Results.Redirect($"/units/{opened.Unit}");
    }
}
