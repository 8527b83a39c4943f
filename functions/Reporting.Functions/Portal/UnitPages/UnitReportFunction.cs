using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Words;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>The page of one report: where it stands, its form, the place to send it, and what was sent before.</summary>
public sealed class UnitReportFunction(ReadUnitPages readUnitPages)
{
    [Function("UnitReport")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "units/{unit}/{programme}/{period}")] HttpRequest request,
        string unit, string programme, string period, CancellationToken stop) =>
        UnitCode.TryParse(unit, out var code) && await readUnitPages.Report(programme, period, code, stop) is { } model
            ? Page.Of<ReportPage, ReportPageModel>(View.Of(request) with { UnitName = model.Report.Obligation.Unit.Name }, model)
            : Refusals.NotFound(request);
}
