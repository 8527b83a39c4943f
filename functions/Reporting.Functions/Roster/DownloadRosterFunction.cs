using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Roster;

/// <summary>Hands an officer the present roster of a programme as a workbook, to be changed and sent back.</summary>
public sealed class DownloadRosterFunction(Addresses addresses, ProgrammeCatalogues catalogues, ILogger<DownloadRosterFunction> log)
{
    [Function("DownloadRoster")]
    [Allows(Door.Officer, ProgrammeInQuery = true)]
    [Audited]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/units")] HttpRequest request, CancellationToken stop)
    {
        if (!(await addresses.FindProgramme(request.Query["programme"].ToString(), stop)).Is(out var named, out var unknown)) return Problems.Result(unknown);

        // Anew: a roster a few seconds old, changed and sent back, would undo what came in between.
        var programme = (await catalogues.Newest(stop)).Find(named.Id) ?? named;
        log.LogInformation("{Programme}: roster handed out", programme.Id);
        return Workbook.Download(RosterWorkbook.Write(programme), $"{programme.Id}_danh-sach-don-vi.xlsx");
    }
}
