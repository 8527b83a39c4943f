using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Validate;

/// <summary>Tells what became of a submission.</summary>
public sealed class GetSubmissionFunction(FindSubmission findSubmission)
{
    [Function("GetSubmission")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/submissions/{submission}")] HttpRequest request, string submission, CancellationToken stop) =>
        await findSubmission.Find(submission, stop) is { } found ? ApiJson.Ok(found.ToBody()) : Problems.Result(Problems.UnknownSubmission(submission));
}
