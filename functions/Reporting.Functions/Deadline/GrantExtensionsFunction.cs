using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;

namespace Reporting.Functions.Deadline;

/// <summary>Takes what the office grants: an extension, an exemption, or that an earlier one is withdrawn.</summary>
public sealed class GrantExtensionsFunction(Addresses addresses, GrantExtensions grantExtensions)
{
    [Function("GrantExtensions")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/programmes/{programme}/periods/{period}/extensions")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Problems.Result(unknown);
        if (!(await RequestJson.Read<ExtensionRequest>(request, stop)).Is(out var asked, out var unreadable)) return Problems.Result(unreadable);
        if (!(await grantExtensions.Handle(named, asked, RequireAccess.CallerOf(request), stop)).Is(out var granted, out var problem)) return Problems.Result(problem);
        AuditEveryChange.Note(request, $"{asked.Kind} {asked.Until}: {string.Join(", ", granted.Select(grant => grant.Unit))}");
        return ApiJson.Ok(granted.Select(ListExtensionsFunction.Body));
    }
}
