using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>The receipt of one submission, to print.</summary>
public sealed class ReceiptFunction(FindSubmission findSubmission)
{
    [Function("Receipt")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions/{submission}/receipt")] HttpRequest request, string submission, CancellationToken stop) =>
        await findSubmission.Find(submission, stop) is { } found
            ? Page.Of<ReceiptPage, FoundSubmission>(View.Of(request) with { UnitName = found.Duty.Unit.Name }, found)
            : Refusals.NotFound(request);
}
