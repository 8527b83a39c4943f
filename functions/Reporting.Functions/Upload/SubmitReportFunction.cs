using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Upload;

/// <summary>Takes a filled-in form over HTTP.</summary>
public sealed class SubmitReportFunction(
    Addresses addresses, ReceiveReport receiveReport, IOptions<UploadOptions> options, TimeProvider clock, ILogger<SubmitReportFunction> log)
{
    [Function("SubmitReport")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "programmes/{programme}/periods/{period}/units/{unit}/submissions")] HttpRequest request,
        string programme, string period, string unit, CancellationToken stop)
    {
        if (!(await addresses.FindDuty(programme, period, unit, stop)).Is(out var duty, out var unknown)) return Problems.Result(unknown);
        if (OutsidePeriod(duty.Period, clock.GetUtcNow()) is { } outside) return Refused(duty, outside);
        var (file, problem) = await RequestFile.Read(request, options.Value.MaxFileBytes, stop);
        if (file is null) return Refused(duty, problem!);

        var submission = await receiveReport.Handle(duty, file, RequireToken.CallerOf(request), stop);
        return Results.Json(
            new { submission.Id, submission.Sha256, ReceivedAt = VietnamTime.In(submission.ReceivedAt) },
            ApiJson.Options, statusCode: StatusCodes.Status202Accepted)
            .At($"/api/submissions/{submission.Id}");
    }

    private IResult Refused(Duty duty, Problem problem)
    {
        log.LogInformation("{Programme} {Period}: upload of {Unit} refused: {Problem}", duty.Programme.Id, duty.Period.Id, duty.Unit.Code, problem.Code);
        return Problems.Result(problem);
    }

    internal static Problem? OutsidePeriod(Period period, DateTimeOffset now) =>
        now < period.OpensAt ? Problems.PeriodNotOpen(period)
        : now >= period.ClosesAt ? Problems.PeriodClosed(period)
        : null;
}
