using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Programmes;
using Reporting.Domain.Totals;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Aggregate;

/// <summary>The totals of every inner node of the reporting tree, the root first.</summary>
public sealed class GetTotalsFunction(Addresses addresses, TotalRows totals)
{
    [Function("GetTotals")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/totals")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var problem)) return Problems.Result(problem);
        var (found, kept) = named;
        var (tree, stored) = (found.TreeIn(kept), await totals.OfPeriod(found.Id, kept.Id, stop));
        return ApiJson.Ok(new
        {
            Programme = found.Id,
            Period = kept.Id,
            Nodes = tree.InnerNodes.Select(node => Body(found, new NodeTotals(node, tree.ReportersUnder(node).Count(), stored.GetValueOrDefault(node.Code, Figures.None)))),
        });
    }

    private static object Body(Programme programme, NodeTotals totals) => new
    {
        Node = totals.Node.Code,
        totals.Node.Name,
        totals.Expected,
        totals.Figures.Reported,
        Elements = programme.Summed.ToDictionary(element => element.Code, element => totals.Figures[element.Code]),
        Indicators = programme.Indicators.ToDictionary(indicator => indicator.Code, indicator => IndicatorValue.Of(indicator, totals.Figures, totals.Expected)),
    };
}
