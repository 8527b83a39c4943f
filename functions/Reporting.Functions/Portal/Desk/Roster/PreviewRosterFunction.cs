using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Desk.Roster;

/// <summary>Shows what a roster that was sent would change, or what is wrong in it.</summary>
public sealed class PreviewRosterFunction(PreviewRoster previewRoster)
{
    [Function("PreviewRoster")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/roster/preview")] HttpRequest request, string programme, CancellationToken stop)
    {
        var caller = RequireAccess.CallerOf(request);
        if (await previewRoster.Find(programme, stop) is not var (place, found) || await previewRoster.Page(programme, caller, stop) is not { } roster) return Refusals.NotFound(request);
        return await previewRoster.Handle(place, found, request.Query["file"].ToString(), caller, stop) is { } model
            ? Page.Of<RosterPreviewPage, RosterPreviewModel>(View.Of(request), model, model.Change is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Page.Of<RosterPage, RosterModel>(View.Of(request), roster with { Refused = PreviewRoster.NotKept }, StatusCodes.Status404NotFound);
    }
}
