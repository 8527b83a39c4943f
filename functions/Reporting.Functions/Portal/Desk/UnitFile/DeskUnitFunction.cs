using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.UnitFile;

/// <summary>One unit as the officer sees it: where it stands and why, what it was granted, whom to call, what it sent, how it has reported.</summary>
public sealed class DeskUnitFunction(Addresses addresses, ReadUnitFile readUnitFile)
{
    [Function("DeskUnit")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}/units/{unit}")] HttpRequest request,
        string programme, string period, string unit, CancellationToken stop) =>
        (await addresses.FindPeriod(programme, period, stop)).Is(out var named, out _) && await readUnitFile.Handle(named, unit, stop) is { } model
            ? Page.Of<UnitFilePage, UnitFileModel>(View.Of(request), model)
            : Refusals.NotFound(request);
}
