using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Totals;
using Reporting.Functions.Access;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>Every indicator of the programme at a node of the reporting tree, against its target.</summary>
public sealed class DeskIndicatorsFunction(Addresses addresses, ReadNode readNode)
{
    [Function("DeskIndicators")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}/indicators")] HttpRequest request, string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out _)) return Refusals.NotFound(request);
        var tree = named.Programme.TreeIn(named.Period);
        if (NodeChoice.Of(tree, request.Query["node"].ToString()) is not { } nodes) return Refusals.NotFound(request);

        var totals = await readNode.Handle(named, tree, nodes.Chosen, stop);
        var values = named.Programme.Indicators.Select(indicator => (indicator, IndicatorValue.Of(indicator, totals.Figures, totals.Expected)));
        return Page.Of<IndicatorsPage, IndicatorsModel>(View.Of(request), new IndicatorsModel(new DeskPlace(named), nodes, totals, [.. values]));
    }
}
