using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Reminders;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Remind;

/// <summary>Reminds units now because an officer asks for it, and tells which mails are on their way and who gets none, and why.</summary>
public sealed class RemindNowFunction(Addresses addresses, RemindNow remindNow)
{
    [Function("RemindNow")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/programmes/{programme}/periods/{period}/reminders")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Problems.Result(unknown);
        if (!(await RequestJson.Read<ReminderRequest>(request, stop)).Is(out var asked, out var unreadable)) return Problems.Result(unreadable);
        if (!(await remindNow.Handle(named, asked, RequireAccess.CallerOf(request), isRehearsal: false, stop)).Is(out var reminders, out var problem)) return Problems.Result(problem);
        AuditEveryChange.Note(request, reminders.ToString());
        return ApiJson.Ok(Body(named, reminders));
    }

    private static object Body(ProgrammePeriod named, AskedReminders reminders) => new
    {
        Programme = named.Programme.Id,
        Period = named.Period.Id,
        Mails = reminders.Mails.Select(mail => new { Id = mail.Key.ToString(), To = new { mail.To.Name, mail.To.Address }, Units = mail.Reminders.Select(one => one.About.Code) }),
        NotReminded = reminders.NotReminded.Select(one => new { Unit = one.Unit.Code, one.Unit.Name, Reason = one.Why, Explanation = NotReminded.InWords(one.Why) }),
    };
}
