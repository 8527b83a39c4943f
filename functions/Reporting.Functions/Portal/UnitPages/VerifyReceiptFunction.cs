using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>Tells anybody who has a receipt's number whether it was issued here, and for what; none of the report's figures.</summary>
public sealed class VerifyReceiptFunction(FindSubmission findSubmission)
{
    [Function("VerifyReceipt")]
    [Allows(Door.Open)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "r/{number?}")] HttpRequest request, string? number, CancellationToken stop)
    {
        var asked = (number ?? request.Query["number"].ToString()).Trim();
        var found = asked.Length == 0 ? null : await findSubmission.Find(asked, stop);
        return Page.Of<VerifyPage, VerifyModel>(View.Of(request), new VerifyModel(asked, found), found is null && asked.Length > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
