using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Words;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>A unit's first page: what it owes, by when, and where each report stands.</summary>
public sealed class UnitHomeFunction(ReadUnitPages readUnitPages)
{
    [Function("UnitHome")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "units/{unit}")] HttpRequest request, string unit, CancellationToken stop) =>
        UnitCode.TryParse(unit, out var code) && await readUnitPages.Home(code, RequireAccess.CallerOf(request), stop) is { } home
            ? Page.Of<HomePage, UnitHome>(View.Of(request), home)
            : Refusals.NotFound(request);
}
