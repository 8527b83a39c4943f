using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;

namespace Reporting.Functions.Upload;

/// <summary>Takes a filled-in form over HTTP.</summary>
public sealed class SubmitReportFunction(TakeReport takeReport)
{
    [Function("SubmitReport")]
    [Allows(Door.OwnUnit)]
    [Audited(Afterwards = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/programmes/{programme}/periods/{period}/units/{unit}/submissions")] HttpRequest request,
        string programme, string period, string unit, CancellationToken stop)
    {
        if (!(await takeReport.Handle(request, programme, period, unit, stop)).Is(out var submission, out var problem)) return Problems.Result(problem);
        return Results.Json(
            new { submission.Id, submission.Sha256, ReceivedAt = VietnamTime.In(submission.ReceivedAt) },
            ApiJson.Options, statusCode: StatusCodes.Status202Accepted)
            .At($"/api/submissions/{submission.Id}");
    }

    internal static Problem? OutsidePeriod(Period period, DateTimeOffset now) =>
        now < period.OpensAt ? Problems.PeriodNotOpen(period)
        : now >= period.ClosesAt ? Problems.PeriodClosed(period)
        : null;
}
