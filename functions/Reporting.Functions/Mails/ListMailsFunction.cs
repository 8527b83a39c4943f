using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Mails;

/// <summary>The ledger: every mail about a period, to whom, and what became of it.</summary>
public sealed class ListMailsFunction(Addresses addresses, ReadMails readMails)
{
    [Function("ListMails")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/mails")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var found, out var problem)) return Problems.Result(problem);
        return ApiJson.Ok(new { Programme = found.Programme.Id, Period = found.Period.Id, Mails = (await readMails.Handle(found, RequireAccess.CallerOf(request).Roles!, null, stop)).Select(mail => Entry(mail, found)) });
    }

    private static object Entry(OutboxMail mail, ProgrammePeriod about) => new
    {
        Id = mail.Key.ToString(),
        mail.Key.Kind,
        Units = mail.Topics.Where(topic => topic.Programme == about.Programme.Id && topic.Period == about.Period.Id).Select(topic => topic.Unit).Where(unit => unit is not null),
        To = new { mail.To.Name, mail.To.Address },
        mail.Subject,
        mail.State,
        mail.Tries,
        WrittenAt = VietnamTime.In(mail.WrittenAt),
        ClaimedAt = InVietnam(mail.ClaimedAt),
        NextTryAt = InVietnam(mail is { State: MailState.Waiting, Tries: > 0 } ? mail.NextTryAt : null),
        SentAt = InVietnam(mail.SentAt),
        mail.PossiblySent,
        mail.LastError,
        Bounce = mail.Bounce is { } bounce ? new { Kind = bounce.IsHard ? "hard" : "soft", bounce.Reason, At = VietnamTime.In(bounce.At) } : null,
    };

    private static DateTimeOffset? InVietnam(DateTimeOffset? moment) => moment is { } known ? VietnamTime.In(known) : null;
}
