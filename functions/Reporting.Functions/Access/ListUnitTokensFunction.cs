using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Periods;
using Reporting.Domain.Words;
using Reporting.Functions.Api;

namespace Reporting.Functions.Access;

/// <summary>Tells an officer which tokens a unit has, the latest first: not the tokens themselves, which nobody knows but who holds them.</summary>
public sealed class ListUnitTokensFunction(AccessTokens tokens)
{
    [Function("ListUnitTokens")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/units/{unit}/tokens")] HttpRequest request, string unit, CancellationToken stop) =>
        UnitCode.TryParse(unit, out var code)
            ? ApiJson.Ok((await tokens.Of(code, stop)).Select(token => new { token.Id, IssuedAt = InVietnam(token.IssuedAt), ExpiresAt = InVietnam(token.ExpiresAt) }))
            : Problems.Result(Problems.UnitOfNoProgramme(unit));

    private static DateTimeOffset? InVietnam(DateTimeOffset? moment) => moment is { } known ? VietnamTime.In(known) : null;
}
