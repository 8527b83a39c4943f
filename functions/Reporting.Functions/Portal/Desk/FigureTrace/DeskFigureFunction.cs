using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.FigureTrace;

/// <summary>Leads from a figure to the units, submissions and cells it comes from, and to who is missing from it.</summary>
public sealed class DeskFigureFunction(Addresses addresses, ReadFigure readFigure)
{
    [Function("DeskFigure")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}/figures/{element}")] HttpRequest request,
        string programme, string period, string element, CancellationToken stop)
    {
        string Asked(string name) => request.Query[name].ToString();
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out _)) return Refusals.NotFound(request);
        return await readFigure.Handle(named, element, Asked("node"), Asked("show"), Asked("page"), stop) is { } model
            ? Page.Of<FigurePage, FigureModel>(View.Of(request), model)
            : Refusals.NotFound(request);
    }
}
