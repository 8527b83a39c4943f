using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Api;

public sealed class ListPeriodsFunction(Addresses addresses)
{
    [Function("ListPeriods")]
    [Allows(Door.AnyToken)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programmes/{programme}/periods")] HttpRequest request, string programme) =>
        addresses.TryProgramme(programme, out var found, out var problem)
            ? ApiJson.Ok(found.Periods.Select(period => new { period.Id, period.Label, period.OpensAt, period.DueAt, period.ClosesAt, period.DataFrom, period.DataTo }))
            : Problems.Result(problem);
}
