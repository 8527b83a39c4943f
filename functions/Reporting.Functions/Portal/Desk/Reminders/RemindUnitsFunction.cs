using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Remind;

namespace Reporting.Functions.Portal.Desk.Reminders;

/// <summary>Takes the button that reminds units, and shows what came of it at once: sent again, it reminds nobody twice.</summary>
public sealed class RemindUnitsFunction(Addresses addresses, RemindNow remindNow)
{
    [Function("RemindUnits")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/periods/{period}/reminders")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Refusals.Page(request, unknown);
        if (!(await DeskForm.Read(request, stop)).Is(out var form, out var unreadable)) return Refusals.Page(request, unreadable);
        var asked = RemindersModel.Read(form["units"], form["node"]);
        var found = await remindNow.Handle(named, asked, RequireAccess.CallerOf(request), isRehearsal: false, stop);
        if (found.Is(out var reminders, out _)) AuditEveryChange.Note(request, reminders.ToString());
        return RemindersModel.Answer(request, new DeskPlace(named), asked, found, isPreview: false);
    }
}
