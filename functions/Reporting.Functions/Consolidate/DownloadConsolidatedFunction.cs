using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Consolidate;

/// <summary>Hands the officer one workbook for the period, now or <c>?asOf=</c> a moment.</summary>
public sealed class DownloadConsolidatedFunction(Addresses addresses, ConsolidateReports consolidateReports, TimeProvider clock)
{
    [Function("DownloadConsolidated")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programmes/{programme}/periods/{period}/consolidated")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!addresses.TryPeriod(programme, period, out var found, out var kept, out var problem)) return Problems.Result(problem);
        if (request.Query["asOf"].ToString() is not { Length: > 0 } asked) return Answer(await consolidateReports.Now(found, kept, clock.GetUtcNow(), stop));
        return TryMoment(asked, out var moment)
            ? Answer(await consolidateReports.AsOf(found, kept, moment, stop))
            : Problems.Result(Problems.BadMoment(asked));
    }

    private static IResult Answer(Consolidation content) =>
        Workbook.Download(ConsolidatedWorkbook.Write(content), $"{content.Programme.Id}_{content.Period.Id}_tong-hop.xlsx");

    // A '+' that a client left unescaped arrives as a space. An offset is asked for: a moment without one means nothing.
    private static bool TryMoment(string text, out DateTimeOffset moment)
    {
        var mended = text.Replace(' ', '+');
        return DateTimeOffset.TryParse(mended, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            && (mended.EndsWith('Z') || mended.LastIndexOfAny(['+', '-']) > mended.IndexOf('T', StringComparison.Ordinal));
    }
}
