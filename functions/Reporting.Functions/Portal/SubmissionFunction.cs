using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Portal.Pages;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Portal;

/// <summary>What became of one submission, with every finding.</summary>
public sealed class SubmissionFunction(FindSubmission findSubmission)
{
    [Function("Submission")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions/{submission}")] HttpRequest request, string submission, CancellationToken stop) =>
        await findSubmission.Find(submission, stop) is { } found
            ? Page.Of<SubmissionPage, FoundSubmission>(View.Of(request) with { UnitName = found.Duty.Unit.Name }, found)
            : Refusals.NotFound(request);
}
