using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;

namespace Reporting.Functions.Template;

/// <summary>Hands a unit its own form.</summary>
public sealed class DownloadTemplateFunction(Addresses addresses, PrefilledForm prefilledForm, ILogger<DownloadTemplateFunction> log)
{
    [Function("DownloadTemplate")]
    [Allows(Door.OwnUnit)]
    [Audited]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/units/{unit}/template")] HttpRequest request,
        string programme, string period, string unit, CancellationToken stop)
    {
        if (!(await addresses.FindDuty(programme, period, unit, stop)).Is(out var duty, out var problem)) return Problems.Result(problem);
        var form = await prefilledForm.For(duty, stop);
        log.LogInformation("{Programme} {Period}: form of {Unit} handed out", duty.Programme.Id, duty.Period.Id, duty.Unit.Code);
        return Workbook.Download(form, $"{duty.Programme.Id}_{duty.Period.Id}_{duty.Unit.Code}.xlsx");
    }
}
