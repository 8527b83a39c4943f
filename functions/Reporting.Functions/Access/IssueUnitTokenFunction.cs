using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Periods;
using Reporting.Domain.Words;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Access;

/// <summary>Gives an officer a token to hand on to a unit, and the link that opens its pages. It is shown this once; the app keeps its hash.</summary>
public sealed class IssueUnitTokenFunction(ProgrammeCatalogues catalogues, AccessTokens tokens, IOptions<AccessOptions> options, ILogger<IssueUnitTokenFunction> log)
{
    private const int MostDays = 3650;

    [Function("IssueUnitToken")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/units/{unit}/tokens")] HttpRequest request, string unit, CancellationToken stop)
    {
        var daysText = request.Query["days"].ToString();
        if (DaysIn(daysText) is not { } days) return Problems.Result(Problems.BadDays(daysText, MostDays));

        // Anew, since the officer may have added the unit a moment ago.
        if (!UnitCode.TryParse(unit, out var code) || !(await catalogues.Newest(stop)).All.Any(programme => programme.Units.Any(known => known.Reports && known.Code == code)))
        {
            return Problems.Result(Problems.UnitOfNoProgramme(unit));
        }

        var (token, known) = await tokens.Issue(code, days, RequireAccess.CallerOf(request), stop);
        AuditEveryChange.Note(request, known.Id);
        log.LogInformation("{Unit} is given a token", code);
        return Results.Json(
            new { Unit = code, Token = token, Link = $"/d/{token}", known.Id, ExpiresAt = VietnamTime.In(known.ExpiresAt!.Value) },
            ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private int? DaysIn(string text) =>
        text.Length == 0 ? options.Value.TokenDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days
        : null;
}
