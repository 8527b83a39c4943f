using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Api;

public sealed class OpenApiFunction
{
    [Function("OpenApi")]
    [Allows(Door.Open)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        Results.Stream(typeof(OpenApiFunction).Assembly.GetManifestResourceStream("openapi.json")!, "application/json");
}
