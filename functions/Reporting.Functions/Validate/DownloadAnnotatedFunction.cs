using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Validate;

/// <summary>Returns the unit's own workbook with the findings in it.</summary>
public sealed class DownloadAnnotatedFunction(FindSubmission findSubmission, ResultBlobs results, ILogger<DownloadAnnotatedFunction> log)
{
    [Function("DownloadAnnotated")]
    [Allows(Door.OwnUnit)]
    [Audited]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/submissions/{submission}/annotated")] HttpRequest request, string submission, CancellationToken stop)
    {
        if (await findSubmission.Find(submission, stop) is not { } found) return Problems.Result(Problems.UnknownSubmission(submission));
        if (await results.ReadAnnotated(found.Submission.Id, stop) is not { } workbook)
        {
            return Problems.Result(found.Submission.State == SubmissionState.Failed ? Problems.NotProcessed(found.Submission.Id) : Problems.NoVerdictYet(found.Submission.Id));
        }

        log.LogInformation("{Submission}: annotated workbook handed out", found.Submission.Id);
        return Workbook.Download(workbook, $"{found.Duty.Programme.Id}_{found.Duty.Period.Id}_{found.Duty.Unit.Code}_ket-qua.xlsx");
    }
}
