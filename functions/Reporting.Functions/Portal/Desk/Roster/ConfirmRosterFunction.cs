using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain;
using Reporting.Domain.Programmes;
using Reporting.Functions.Access;
using Reporting.Functions.Audit;
using Reporting.Functions.Roster;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Portal.Desk.Roster;

/// <summary>Puts the very file in force that was previewed, unless another roster has come in between.</summary>
public sealed class ConfirmRosterFunction(PreviewRoster previewRoster, ReplaceRoster replaceRoster, RosterBlobs files)
{
    [Function("ConfirmRoster")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/roster/confirm")] HttpRequest request, string programme, CancellationToken stop)
    {
        var caller = RequireAccess.CallerOf(request);
        if (await previewRoster.Find(programme, stop) is not var (place, found)) return Refusals.NotFound(request);
        if (!(await DeskForm.Read(request, stop)).Is(out var form, out var unreadable)) return Refusals.Page(request, unreadable);
        var (file, instead) = (form["file"].ToString(), form["instead"].ToString());
        if (await files.Read(found.Id, file, stop) is not { } bytes) return await NotKept(request, programme, caller, stop);

        switch (await replaceRoster.Handle(found.Id, bytes, caller, isRehearsal: false, stop, expected: instead))
        {
            case RosterOutcome.Taken(var change, _, _):
                AuditEveryChange.Note(request, $"{file}: +{change.Added.Count} ~{change.Changed.Count} -{change.Removed.Count}");
                await files.Remove(found.Id, file, stop);
                return SeeOther.At($"{place.Roster}?done={change.Added.Count}-{change.Changed.Count}-{change.Removed.Count}");
            case RosterOutcome.Overtaken:
                return await Again(request, place, found, file, caller, StatusCodes.Status409Conflict, PreviewRoster.Overtaken, stop);
            default:
                return await Again(request, place, found, file, caller, StatusCodes.Status422UnprocessableEntity, null, stop);
        }
    }

    private async Task<IResult> Again(HttpRequest request, DeskPlace place, Programme programme, string file, Caller caller, int status, Bilingual? why, CancellationToken stop) =>
        await previewRoster.Handle(place, programme, file, caller, stop) is { } model
            ? Page.Of<RosterPreviewPage, RosterPreviewModel>(View.Of(request), model with { Refused = why }, status)
            : await NotKept(request, programme.Id.ToString(), caller, stop);

    private async Task<IResult> NotKept(HttpRequest request, string programme, Caller caller, CancellationToken stop) =>
        Page.Of<RosterPage, RosterModel>(View.Of(request), (await previewRoster.Page(programme, caller, stop))! with { Refused = PreviewRoster.NotKept }, StatusCodes.Status409Conflict);
}
