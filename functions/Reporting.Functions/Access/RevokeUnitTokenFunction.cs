using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Words;
using Reporting.Functions.Api;

namespace Reporting.Functions.Access;

/// <summary>Takes a unit's token back. Its link and every browser in which that was opened are shut out at once.</summary>
public sealed class RevokeUnitTokenFunction(AccessTokens tokens, ILogger<RevokeUnitTokenFunction> log)
{
    [Function("RevokeUnitToken")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/units/{unit}/tokens/{token}")] HttpRequest request, string unit, string token, CancellationToken stop)
    {
        if (!UnitCode.TryParse(unit, out var code)) return Problems.Result(Problems.UnitOfNoProgramme(unit));
        if (!await tokens.Revoke(code, token, stop)) return Problems.Result(Problems.UnknownToken(token, code));
        log.LogInformation("{Unit}: token {Token} is revoked", code, token);
        return Results.NoContent();
    }
}
