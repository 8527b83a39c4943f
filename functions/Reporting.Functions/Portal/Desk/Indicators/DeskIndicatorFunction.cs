using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>One indicator: what it means, its value, from period to period, and unit by unit.</summary>
public sealed class DeskIndicatorFunction(Addresses addresses, ReadIndicator readIndicator)
{
    [Function("DeskIndicator")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}/indicators/{indicator}")] HttpRequest request,
        string programme, string period, string indicator, CancellationToken stop)
    {
        string Asked(string name) => request.Query[name].ToString();
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out _)) return Refusals.NotFound(request);
        return await readIndicator.Handle(named, indicator, Asked("node"), Asked("page"), Asked("sort"), stop) is { } model
            ? Page.Of<IndicatorPage, IndicatorModel>(View.Of(request), model)
            : Refusals.NotFound(request);
    }
}
