using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Start;

/// <summary>Ends a session, for the office computer that several people use. Whoever has copied the cookie is shut out as well.</summary>
public sealed class SignOutFunction(Sessions sessions, SessionCookie cookie, Principals principals)
{
    [Function("SignOut")]
    [Allows(Door.AnyToken)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request, CancellationToken stop)
    {
        if (RequireAccess.SessionOf(request) is { } session) await sessions.End(session, stop);
        cookie.Remove(request.HttpContext);
        return SeeOther.At(RequireAccess.CallerOf(request).Roles is not null && principals.AreTold ? StartModel.AfterTheDesk : StartModel.AfterAll);
    }
}
