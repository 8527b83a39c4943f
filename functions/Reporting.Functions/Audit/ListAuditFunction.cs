using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Audit;

/// <summary>The audit log of a day (<c>?day=</c>, today when left out): who changed or took away what, the latest first.</summary>
public sealed class ListAuditFunction(ReadAudit readAudit, TimeProvider clock)
{
    [Function("ListAudit")]
    [Allows(Door.AnyOfficer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit")] HttpRequest request, CancellationToken stop)
    {
        var asked = request.Query["day"].ToString();
        var day = VietnamTime.DayOf(clock.GetUtcNow());
        if (asked.Length > 0 && !Days.TryParse(asked, out day)) return Problems.Result(Problems.BadDay(asked));

        var page = await readAudit.Handle(day, RequireAccess.CallerOf(request).Roles!, request.Query["q"].ToString(), request.Query["after"].ToString(), stop);
        return ApiJson.Ok(new
        {
            page.Day,
            Entries = page.Entries.Select(entry => new
            {
                At = VietnamTime.In(entry.At),
                entry.By,
                entry.From,
                entry.Function,
                entry.Address,
                entry.Programme,
                entry.Period,
                entry.Unit,
                entry.Note,
                entry.Status,
            }),
            page.Next,
        });
    }
}
