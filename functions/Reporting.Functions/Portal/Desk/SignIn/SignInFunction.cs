using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Desk.SignIn;

/// <summary>The way in for officers and operators: sends them to the platform's sign-in, and opens a session when they come back from it.
/// The only address that believes the platform's header; everything after asks the session, and its forms carry its token.</summary>
public sealed class SignInFunction(Principals principals, Sessions sessions, SessionCookie cookie, RequestLimits limits, ILogger<SignInFunction> log)
{
    [Function("SignIn")]
    [Allows(Door.Open)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/sign-in")] HttpRequest request, CancellationToken stop)
    {
        var to = DeskEntrance.Wanted(request.Query["to"].ToString());
        if (!principals.AreTold) return Refusals.NoSignIn(request);
        if (principals.Read(request) is not { } principal) return Results.Redirect(DeskEntrance.PlatformSignIn(to));
        if (principal.Roles is not { } roles)
        {
            log.LogWarning("{Name} has signed in and has no role here", principal.Name);
            return Refusals.NoRole(request, principal.Name);
        }

        if (limits.RefusalOfSession(principal.Hash) is { } tooOften) return Refusals.Page(request, tooOften);
        cookie.Write(request.HttpContext, await sessions.Open(principal, roles, stop), sessions.LifeAtDesk);
        log.LogInformation("{Name} has come to the desk as {Roles}", principal.Name, string.Join(' ', roles.Words));
        return Results.Redirect(to);
    }
}
