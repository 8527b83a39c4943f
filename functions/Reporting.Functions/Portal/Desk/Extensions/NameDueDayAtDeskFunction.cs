using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Portal.Desk.Extensions;

/// <summary>Takes the form that names the due day of a report due on request.</summary>
public sealed class NameDueDayAtDeskFunction(Addresses addresses, ReadExtensions readExtensions, NameDueDay nameDueDay)
{
    [Function("NameDueDayAtDesk")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/periods/{period}/due")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Refusals.Page(request, unknown);
        if (!(await DeskForm.Read(request, stop)).Is(out var fields, out var unreadable)) return Refusals.Page(request, unreadable);
        var (asked, caller) = (new DueDayRequest { LastDay = fields["lastDay"].ToString(), Document = fields["document"].ToString() }, RequireAccess.CallerOf(request));
        if ((await nameDueDay.Handle(named, asked, caller, stop)).Is(out _, out var problem))
        {
            AuditEveryChange.Note(request, $"{asked.LastDay} {asked.Document}");
            return SeeOther.At($"{new DeskPlace(named).Extensions}?done=due");
        }

        var model = await readExtensions.Handle(named, caller, new ExtensionForm(), "", stop);
        return Page.Of<ExtensionsPage, ExtensionsModel>(View.Of(request), model with { DueDay = asked, DueDayRefused = problem.Detail }, problem.Status);
    }
}
