using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Upload;

/// <summary>Takes a filled-in form out of a request, whether the API or a page asks: the unit owes it, the period is open, the file is
/// not too large; then it is received.</summary>
public sealed class TakeReport(Addresses addresses, ReceiveReport receiveReport, IOptions<UploadOptions> options, TimeProvider clock, ILogger<TakeReport> log)
{
    public async Task<Found<Submission>> Handle(HttpRequest request, string programme, string period, string unit, CancellationToken stop)
    {
        if (!(await addresses.FindDuty(programme, period, unit, stop)).Is(out var duty, out var unknown)) return unknown;
        if (SubmitReportFunction.OutsidePeriod(duty.Period, clock.GetUtcNow()) is { } outside) return Refused(duty, outside);
        var (file, problem) = await RequestFile.Read(request, options.Value.MaxFileBytes, stop);
        if (file is null) return Refused(duty, problem!);
        return await receiveReport.Handle(duty, file, RequireAccess.CallerOf(request), stop);
    }

    private Problem Refused(Duty duty, Problem problem)
    {
        log.LogInformation("{Programme} {Period}: upload of {Unit} refused: {Problem}", duty.Programme.Id, duty.Period.Id, duty.Unit.Code, problem.Code);
        return problem;
    }
}
