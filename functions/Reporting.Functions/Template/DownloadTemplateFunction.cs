using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Template;

/// <summary>Hands a unit its own form.</summary>
public sealed class DownloadTemplateFunction(Addresses addresses)
{
    [Function("DownloadTemplate")]
    [Allows(Door.OwnUnit)]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programmes/{programme}/periods/{period}/units/{unit}/template")] HttpRequest request,
        string programme, string period, string unit) =>
        addresses.TryDuty(programme, period, unit, out var duty, out var problem)
            ? Workbook.Download(FormWorkbook.Write(duty), $"{duty.Programme.Id}_{duty.Period.Id}_{duty.Unit.Code}.xlsx")
            : Problems.Result(problem);
}
