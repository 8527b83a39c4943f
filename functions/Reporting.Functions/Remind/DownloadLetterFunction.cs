using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Remind;

/// <summary>Hands the officer the official letter to the units that are late now, for a node of the reporting tree (<c>?node=</c>,
/// the root when left out).</summary>
public sealed class DownloadLetterFunction(Addresses addresses, DraftLetter draftLetter, TimeProvider clock)
{
    [Function("DownloadLetter")]
    [Allows(Door.Officer)]
    [Audited]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/{programme}/periods/{period}/letter")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var problem)) return Problems.Result(problem);
        var (found, kept) = named;
        var (tree, wanted, now) = (found.TreeIn(kept), request.Query["node"].ToString(), clock.GetUtcNow());
        if (tree.FindNode(wanted) is not { } node) return Problems.Result(Problems.UnknownNode(wanted));

        return await draftLetter.Handle(found, kept, node, now, stop) is { } letter
            ? Workbook.Download(LetterWorkbook.Write(letter), Workbook.NameOf(named, tree, node, "don-doc"))
            : Problems.Result(Problems.NobodyIsLate(kept, node, now));
    }
}
