using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;

namespace Reporting.Functions.Deadline;

/// <summary>Names the last day of a period whose reports are due on request ("theo yêu cầu của Chi cục").</summary>
public sealed class NameDueDayFunction(Addresses addresses, NameDueDay nameDueDay)
{
    [Function("NameDueDay")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/programmes/{programme}/periods/{period}/due")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Problems.Result(unknown);
        if (!NameDueDay.IsOnRequest(named)) return Problems.Result(Problems.DueByRule(named.Period));
        if (!(await RequestJson.Read<DueDayRequest>(request, stop)).Is(out var asked, out var unreadable)) return Problems.Result(unreadable);
        if (!(await nameDueDay.Handle(named, asked, RequireAccess.CallerOf(request), stop)).Is(out var dated, out var problem)) return Problems.Result(problem);

        AuditEveryChange.Note(request, $"{asked.LastDay} {asked.Document}");
        return ApiJson.Ok(new { dated.Period.Id, dated.Period.DueAt, dated.Period.ClosesAt, Due = dated.Period.DueInWords });
    }
}
