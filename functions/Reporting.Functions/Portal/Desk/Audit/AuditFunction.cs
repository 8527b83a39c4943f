using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;

namespace Reporting.Functions.Portal.Desk.Audit;

/// <summary>The audit log as a page, a day at a time.</summary>
public sealed class AuditFunction(ReadAudit readAudit, TimeProvider clock)
{
    // Before there was a log; and the first day there is has none before it.
    private static readonly DateOnly Earliest = new(2020, 1, 1);

    [Function("Audit")]
    [Allows(Door.AnyOfficer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/audit")] HttpRequest request, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(clock.GetUtcNow());
        var day = Days.TryParse(request.Query["day"].ToString(), out var asked) && asked <= today && asked >= Earliest ? asked : today;
        var (words, after) = (request.Query["q"].ToString(), request.Query["after"].ToString());
        var page = await readAudit.Handle(day, RequireAccess.CallerOf(request).Roles!, words, after, stop);
        return Page.Of<AuditLogPage, AuditModel>(View.Of(request), new AuditModel(page, words, IsFirst: after.Length == 0, IsToday: day == today));
    }
}
