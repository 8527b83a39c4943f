using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Remind;

namespace Reporting.Functions.Portal.Desk.Reminders;

/// <summary>Shows who would be reminded and who would not, before anybody is.</summary>
public sealed class PreviewRemindersFunction(Addresses addresses, RemindNow remindNow)
{
    [Function("PreviewReminders")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}/reminders")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Refusals.Page(request, unknown);
        var asked = RemindersModel.Read(request.Query["units"], request.Query["node"]);
        var found = await remindNow.Handle(named, asked, RequireAccess.CallerOf(request), isRehearsal: true, stop);
        return RemindersModel.Answer(request, new DeskPlace(named), asked, found, isPreview: true);
    }
}
