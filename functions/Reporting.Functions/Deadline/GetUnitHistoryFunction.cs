using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Deadline;

/// <summary>How a unit has reported over the periods of a programme: each obligation with the days it was late, and the rates over all
/// that are due. What commendations are decided by.</summary>
public sealed class GetUnitHistoryFunction(Addresses addresses, ReadUnitHistory readUnitHistory, TimeProvider clock)
{
    [Function("GetUnitHistory")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/units/{unit}/history")] HttpRequest request,
        string programme, string unit, CancellationToken stop)
    {
        if (!(await addresses.FindPeriods(programme, stop)).Is(out var periods, out var unknown)) return Problems.Result(unknown);
        var now = clock.GetUtcNow();
        if (await readUnitHistory.Handle([.. periods.Where(one => one.Period.OpensAt <= now)], unit, now, stop) is not { } history) return Problems.Result(Problems.UnitOfNoProgramme(unit));
        var rate = history.Rate;
        return ApiJson.Ok(new
        {
            Unit = history.Unit.Code,
            history.Unit.Name,
            rate.Expected,
            rate.Received,
            rate.OnTime,
            rate.Completeness,
            rate.Timeliness,
            history.DaysLate,
            Periods = history.Obligations.Select(one => new
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
