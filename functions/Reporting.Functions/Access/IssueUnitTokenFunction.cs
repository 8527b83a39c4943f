using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Words;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Access;

/// <summary>Gives an officer a token to hand on to a unit. It is shown this once; the app keeps its hash.</summary>
public sealed class IssueUnitTokenFunction(ProgrammeCatalogues catalogues, AccessTokens tokens, ILogger<IssueUnitTokenFunction> log)
{
    [Function("IssueUnitToken")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "units/{unit}/tokens")] HttpRequest request, string unit, CancellationToken stop)
    {
        // Anew, since the officer may have added the unit a moment ago.
        if (!UnitCode.TryParse(unit, out var code) || !(await catalogues.Newest(stop)).All.Any(programme => programme.Units.Any(known => known.Reports && known.Code == code)))
        {
            return Problems.Result(Problems.UnitOfNoProgramme(unit));
        }

        var token = await tokens.Issue(Caller.OfUnit(code), stop);
        log.LogInformation("{Unit} is given a token", code);
        return Results.Json(new { Unit = code, Token = token }, ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }
}
