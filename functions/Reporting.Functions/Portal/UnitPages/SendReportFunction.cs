using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Audit;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>Takes a report that a browser without script sends by a plain form.</summary>
public sealed class SendReportFunction(TakeReport takeReport, ReadUnitPages readUnitPages)
{
    [Function("SendReport")]
    [Allows(Door.OwnUnit)]
    [Audited(Afterwards = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "units/{unit}/{programme}/{period}")] HttpRequest request,
        string unit, string programme, string period, CancellationToken stop)
    {
        if ((await takeReport.Handle(request, programme, period, unit, stop)).Is(out var submission, out var problem)) return SeeOther.At($"/submissions/{submission.Id}");
        if (!UnitCode.TryParse(unit, out var code) || await readUnitPages.Report(programme, period, code, stop) is not { } model) return Refusals.NotFound(request);
        var view = View.Of(request) with { UnitName = model.Report.Obligation.Unit.Name };
        return Page.Of<ReportPage, ReportPageModel>(view, model with { Refused = problem.Detail }, problem.Status);
    }
}
