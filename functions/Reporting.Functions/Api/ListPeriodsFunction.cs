using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Api;

public sealed class ListPeriodsFunction(Addresses addresses)
{
    [Function("ListPeriods")]
    [Allows(Door.AnyToken)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods")] HttpRequest request, string programme, CancellationToken stop) =>
        (await addresses.FindPeriods(programme, stop)).Is(out var found, out var problem)
            ? ApiJson.Ok(found.Select(one => one.Period).Select(period => new { period.Id, period.Label, period.OpensAt, period.DueAt, period.ClosesAt, period.DataFrom, period.DataTo }))
            : Problems.Result(problem);
}
