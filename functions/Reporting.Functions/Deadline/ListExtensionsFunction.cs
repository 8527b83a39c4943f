using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Deadline;

/// <summary>Everything the office has granted for a period, the latest first, what was withdrawn included.</summary>
public sealed class ListExtensionsFunction(Addresses addresses, ExtensionRows extensions)
{
    [Function("ListExtensions")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/extensions")] HttpRequest request,
        string programme, string period, CancellationToken stop) =>
        (await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)
            ? ApiJson.Ok((await extensions.OfPeriod(named.Programme.Id, named.Period.Id, stop)).OrderByDescending(one => one.At).Select(Body))
            : Problems.Result(unknown);

    internal static object Body(Grant grant) => new
    {
        grant.Unit,
        grant.Kind,
        Until = grant.Until is { } until ? VietnamTime.In(until) : (DateTimeOffset?)null,
        grant.Reason,
        grant.Document,
        grant.By,
        GrantedAt = VietnamTime.In(grant.At),
    };
}
