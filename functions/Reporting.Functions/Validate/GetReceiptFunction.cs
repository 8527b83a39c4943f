using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Validate;

/// <summary>Proof of submission: what was received, when, with which hash, and what became of it.</summary>
public sealed class GetReceiptFunction(FindSubmission findSubmission)
{
    [Function("GetReceipt")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/submissions/{submission}/receipt")] HttpRequest request, string submission, CancellationToken stop)
    {
        if (await findSubmission.Find(submission, stop) is not { } found) return Problems.Result(Problems.UnknownSubmission(submission));
        var (duty, sent) = (found.Duty, found.Submission);
        return ApiJson.Ok(new
        {
            Number = sent.Id,
            Programme = duty.Programme.Name,
            Period = duty.Period.Label,
            Unit = duty.Unit.Code,
            UnitName = duty.Unit.Name,
            sent.Sha256,
            sent.Bytes,
            ReceivedAt = VietnamTime.In(sent.ReceivedAt),
            DueAt = duty.Deadline.DueAt,
            sent.State,
            found.Explanation,
        });
    }
}
