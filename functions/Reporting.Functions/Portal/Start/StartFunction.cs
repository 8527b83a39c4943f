using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Portal.Desk.SignIn;

namespace Reporting.Functions.Portal.Start;

/// <summary>The page at the root: leads who has a session to their reports or to the desk, and tells everybody else how to come in.</summary>
public sealed class StartFunction(Sessions sessions, SessionCookie cookie)
{
    // The platform takes an empty route for the function's name; this one matches nothing but the root.
    [Function("Start")]
    [Allows(Door.Open)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{nothing:maxlength(0)?}")] HttpRequest request, CancellationToken stop)
    {
        var caller = cookie.Read(request) is { } session ? await sessions.Recognise(session, stop) : null;
        if (caller?.Unit is { } unit) return Results.Redirect($"/units/{unit}");
        return caller?.Roles is not null ? Results.Redirect(DeskEntrance.Desk) : Page.Of<StartPage, StartModel>(View.Of(request), StartModel.Of(request));
    }
}
