using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Api;

public sealed class ListUnitsFunction(Addresses addresses)
{
    [Function("ListUnits")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/units")] HttpRequest request,
        string programme, string period, CancellationToken stop) =>
        (await addresses.FindPeriod(programme, period, stop)).Is(out var found, out var problem)
            ? ApiJson.Ok(found.Programme.TreeIn(found.Period).InOrder.Select(unit => new { Unit = unit.Code, unit.Name, unit.Parent, unit.Reports }))
            : Problems.Result(problem);
}
