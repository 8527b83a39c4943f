using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Portal.Pages;

namespace Reporting.Functions.Portal;

/// <summary>The page at the root: leads a unit that has a session to its reports, and tells everybody else how to come in.</summary>
public sealed class StartFunction(Sessions sessions, SessionCookie cookie)
{
    // The platform takes an empty route for the function's name; this one matches nothing but the root.
    [Function("Start")]
    [Allows(Door.Open)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{nothing:maxlength(0)?}")] HttpRequest request, CancellationToken stop) =>
        cookie.Read(request) is { } session && await sessions.Recognise(session, stop) is { Unit: { } unit }
            ? Results.Redirect($"/units/{unit}")
            : Page.Of<StartPage, StartModel>(View.Of(request), new StartModel(request.Query.ContainsKey("out")));
}
