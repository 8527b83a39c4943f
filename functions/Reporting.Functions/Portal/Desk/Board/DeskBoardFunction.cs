using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.Board;

/// <summary>The board of a period as a page: rates, branches, and every unit with where it stands.</summary>
public sealed class DeskBoardFunction(Addresses addresses, ReadDeskBoard readDeskBoard)
{
    [Function("DeskBoard")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}")] HttpRequest request, string programme, string period, CancellationToken stop) =>
        (await addresses.FindPeriod(programme, period, stop)).Is(out var named, out _) && await readDeskBoard.Handle(named, BoardQuery.Of(request), stop) is { } model
            ? Page.Of<BoardPage, BoardModel>(View.Of(request), model)
            : Refusals.NotFound(request);
}
