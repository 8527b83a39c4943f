using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Deadline;

/// <summary>The board: every unit that owes a report, where it stands and why, judged at the moment of asking, and whether mails reach it;
/// and the reporting rates, of all and of each branch.</summary>
public sealed class GetBoardFunction(Addresses addresses, ReadBoard readBoard, TimeProvider clock)
{
    [Function("GetBoard")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/board")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var problem)) return Problems.Result(problem);
        var (found, kept) = named;
        var board = await readBoard.Handle(named, clock.GetUtcNow(), stop);
        var rate = ReportingRate.Of(board.Obligations);
        return ApiJson.Ok(new
        {
            Programme = found.Id,
            Period = kept.Id,
            kept.DueAt,
            rate.Expected,
            rate.Received,
            rate.OnTime,
            rate.Completeness,
            rate.Timeliness,
            Branches = ReportingRate.ByBranch(board.Tree, board.Obligations).Select(branch => new
            {
                Node = branch.Node.Code,
                branch.Node.Name,
                branch.Rate.Expected,
                branch.Rate.Received,
                branch.Rate.OnTime,
                branch.Rate.Completeness,
                branch.Rate.Timeliness,
            }),
            Obligations = board.Obligations.Select(one => new
            {
                Unit = one.Unit.Code,
                one.Unit.Name,
                one.State,
                DueAt = VietnamTime.In(one.Deadline.DueAt),
                one.DaysLate,
                Extension = one.Deadline.Grant is { } grant ? ListExtensionsFunction.Body(grant) : null,
                Submission = one.Submission?.Id,
                ReceivedAt = one.Submission is { } counting ? VietnamTime.In(counting.ReceivedAt) : (DateTimeOffset?)null,
                one.Explanation,
                Contact = board.ContactOf(one.Unit),
            }),
        });
    }
}
