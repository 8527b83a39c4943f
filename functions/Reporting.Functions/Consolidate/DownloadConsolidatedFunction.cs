using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Consolidate;

/// <summary>Hands the officer one workbook for the period and a node of the reporting tree (<c>?node=</c>, the root when left
/// out), now or <c>?asOf=</c> a moment.</summary>
public sealed class DownloadConsolidatedFunction(Addresses addresses, ConsolidateReports consolidateReports, TimeProvider clock, ILogger<DownloadConsolidatedFunction> log)
{
    [Function("DownloadConsolidated")]
    [Allows(Door.Officer)]
    [Audited]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/consolidated")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var problem)) return Problems.Result(problem);
        var (found, kept) = named;
        var (asked, moment) = (request.Query["asOf"].ToString(), clock.GetUtcNow());
        if (asked.Length > 0 && !Moments.TryParse(asked, out moment)) return Problems.Result(Problems.BadMoment(asked));
        var (tree, wanted) = (found.TreeIn(kept), request.Query["node"].ToString());
        if (tree.FindNode(wanted) is not { } node) return Problems.Result(Problems.UnknownNode(wanted));

        var content = await consolidateReports.Handle(found, kept, node, moment, stop);
        log.LogInformation("{Programme} {Period}: consolidated workbook of {Node} as of {Moment} handed out", found.Id, kept.Id, node.Code, moment);
        return Workbook.Download(ConsolidatedWorkbook.Write(content), Workbook.NameOf(named, tree, node, "tong-hop"));
    }
}
