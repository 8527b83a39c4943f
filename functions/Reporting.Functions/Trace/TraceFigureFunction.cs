using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Trace;

/// <summary>Leads from a figure to its cells: <c>?element=</c> a data element or a derived one, <c>&amp;node=</c> a unit of the tree,
/// the root when not given.</summary>
public sealed class TraceFigureFunction(Addresses addresses, TraceFigure traceFigure, TimeProvider clock)
{
    [Function("TraceFigure")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/trace")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var problem)) return Problems.Result(problem);
        var (found, kept) = named;
        var (elementText, nodeText, tree) = (request.Query["element"].ToString(), request.Query["node"].ToString(), found.TreeIn(kept));
        if (!ElementCode.TryParse(elementText, out var element) || !found.Summed.Any(one => one.Code == element)) return Problems.Result(Problems.UnknownElement(elementText, found));
        if (tree.FindNode(nodeText) is not { } node) return Problems.Result(Problems.UnknownNode(nodeText));

        return ApiJson.Ok(Body(found, kept, await traceFigure.Handle(found, kept, node, element, clock.GetUtcNow(), stop)));
    }

    private static object Body(Programme programme, Period period, TracedFigure traced) => new
    {
        Programme = programme.Id,
        Period = period.Id,
        Node = traced.Node.Code,
        traced.Element,
        traced.Sum,
        Contributions = traced.Contributions.Select(one => new
        {
            Unit = one.Unit.Code,
            one.Unit.Name,
            one.Value,
            one.Submission,
            ReceivedAt = VietnamTime.In(one.ReceivedAt),
            Cells = one.Cells.Select(cell => new { cell.Element, cell.Place.Sheet, Cell = cell.Place.Address, Entered = cell.Raw, ReadAs = cell.Number }),
        }),
        Missing = traced.Missing.Select(one => new { Unit = one.Unit.Code, one.Unit.Name, one.State, one.Explanation }),
    };
}
