using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>What became of one submission, with every finding, and what it changed.</summary>
public sealed class SubmissionFunction(ReadSubmissionPage readSubmissionPage)
{
    [Function("Submission")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions/{submission}")] HttpRequest request, string submission, CancellationToken stop) =>
        await readSubmissionPage.Handle(submission, stop) is { } model
            ? Page.Of<SubmissionPage, SubmissionPageModel>(View.Of(request) with { UnitName = model.Found.Duty.Unit.Name }, model)
            : Refusals.NotFound(request);
}
