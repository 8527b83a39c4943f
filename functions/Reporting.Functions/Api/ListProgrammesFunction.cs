using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Programmes;

namespace Reporting.Functions.Api;

public sealed class ListProgrammesFunction(ProgrammeCatalogue catalogue)
{
    [Function("ListProgrammes")]
    [Allows(Door.AnyToken)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programmes")] HttpRequest request) =>
        ApiJson.Ok(catalogue.All.Select(programme => new { programme.Id, programme.Version, programme.Name }));
}
