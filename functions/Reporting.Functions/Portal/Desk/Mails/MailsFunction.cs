using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.Mails;

/// <summary>The mails about a period as a page, and whom none of them reaches.</summary>
public sealed class MailsFunction(Addresses addresses, ReadDeskMails readDeskMails)
{
    [Function("Mails")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}/mails")] HttpRequest request, string programme, string period, CancellationToken stop) =>
        (await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)
            ? Page.Of<MailsPage, MailsModel>(View.Of(request), await readDeskMails.Handle(named, MailsQuery.Of(request), RequireAccess.CallerOf(request).Roles!, stop))
            : Refusals.Page(request, unknown);
}
