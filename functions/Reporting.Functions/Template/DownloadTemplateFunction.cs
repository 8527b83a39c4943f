using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Template;

/// <summary>Hands a unit its own form.</summary>
public sealed class DownloadTemplateFunction(Addresses addresses, PrefilledForm prefilledForm)
{
    [Function("DownloadTemplate")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programmes/{programme}/periods/{period}/units/{unit}/template")] HttpRequest request,
        string programme, string period, string unit, CancellationToken stop) =>
        (await addresses.FindDuty(programme, period, unit, stop)).Is(out var duty, out var problem)
            ? Workbook.Download(await prefilledForm.For(duty, stop), $"{duty.Programme.Id}_{duty.Period.Id}_{duty.Unit.Code}.xlsx")
            : Problems.Result(problem);
}
