using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Deadline;

/// <summary>How a unit has reported over the periods of a programme: each obligation with the days it was late, and the rates over all
/// that are due. What commendations are decided by.</summary>
public sealed class GetUnitHistoryFunction(Addresses addresses, ReadObligations readObligations, TimeProvider clock)
{
    [Function("GetUnitHistory")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/units/{unit}/history")] HttpRequest request,
        string programme, string unit, CancellationToken stop)
    {
        if (!(await addresses.FindPeriods(programme, stop)).Is(out var periods, out var unknown)) return Problems.Result(unknown);
        var now = clock.GetUtcNow();
        var obligations = await readObligations.OfUnit([.. periods.Where(one => one.Period.OpensAt <= now)], unit, now, stop);
        if (obligations.Count == 0) return Problems.Result(Problems.UnitOfNoProgramme(unit));

        // What is not due yet says nothing about punctuality.
        var due = obligations.Where(one => now >= one.Deadline.LateFrom).ToList();
        var rate = ReportingRate.Of(due);
        return ApiJson.Ok(new
        {
            Unit = obligations[0].Unit.Code,
            obligations[0].Unit.Name,
            rate.Expected,
            rate.Received,
            rate.OnTime,
            rate.Completeness,
            rate.Timeliness,
            DaysLate = due.Sum(one => one.DaysLate),
            Periods = obligations.Select(one => new
            {
                Period = one.Deadline.Period.Id,
                one.Deadline.Period.Label,
                one.State,
                DueAt = VietnamTime.In(one.Deadline.DueAt),
                one.DaysLate,
                Submission = one.Submission?.Id,
                ReceivedAt = one.Submission is { } counting ? VietnamTime.In(counting.ReceivedAt) : (DateTimeOffset?)null,
                one.Explanation,
            }),
        });
    }
}
