using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Reporting.Functions.Access;
using Reporting.Functions.Audit;
using Reporting.Functions.Storage;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Portal.Desk.Roster;

/// <summary>Takes a roster to be looked at: keeps the file and leads on to what it would change. Nothing else happens.</summary>
public sealed class UploadRosterFunction(PreviewRoster previewRoster, RosterBlobs files, IOptions<UploadOptions> options, TimeProvider clock)
{
    [Function("UploadRoster")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/roster")] HttpRequest request, string programme, CancellationToken stop)
    {
        if (await previewRoster.Page(programme, RequireAccess.CallerOf(request), stop) is not { } model) return Refusals.NotFound(request);
        var (file, problem) = await RequestFile.Read(request, options.Value.MaxFileBytes, stop);
        if (file is null) return Page.Of<RosterPage, RosterModel>(View.Of(request), model with { Refused = problem!.Detail }, problem.Status);
        var hash = await files.Keep(model.Programme.Id, file, clock.GetUtcNow(), stop);
        AuditEveryChange.Note(request, hash);
        return SeeOther.At($"{model.Place.Roster}/preview?file={hash}");
    }
}
