using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Catalogue;

/// <summary>Tells an officer which programme packs are not in use, and why. Asked anew each time, since whoever asks has just put
/// one there.</summary>
public sealed class ListProgrammeProblemsFunction(ProgrammeCatalogues catalogues)
{
    [Function("ListProgrammeProblems")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes/problems")] HttpRequest request, CancellationToken stop) =>
        ApiJson.Ok((await catalogues.Newest(stop)).Problems.Select(one => new { one.File, one.Problems }));
}
