using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Api;

public sealed class ListProgrammesFunction(ProgrammeCatalogues catalogues)
{
    [Function("ListProgrammes")]
    [Allows(Door.AnyToken)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/programmes")] HttpRequest request, CancellationToken stop) =>
        ApiJson.Ok((await catalogues.Current(stop)).All.Select(programme => new { programme.Id, programme.Version, programme.Name }));
}
