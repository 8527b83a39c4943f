using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>The links of a programme's units: who has one, and until when.</summary>
public sealed class UnitLinksFunction(ReadLinks readLinks, AccessTokens tokens)
{
    [Function("UnitLinks")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/links")] HttpRequest request, string programme, CancellationToken stop)
    {
        if (await readLinks.Find(programme, stop) is not var (catalogue, found)) return Refusals.NotFound(request);
        var (words, page) = (request.Query["q"].ToString(), request.Query["page"].ToString());
        if (await readLinks.Handle(catalogue, found, RequireAccess.CallerOf(request), words, page, stop) is not { } model) return Refusals.NotFound(request);
        return Page.Of<LinksPage, LinksModel>(View.Of(request), model with { Done = await Revoked(request.Query["revoked"].ToString(), found, stop) });
    }

    // The address is anybody's to write: it is said only where it is so.
    private async Task<Bilingual?> Revoked(string text, Programme programme, CancellationToken stop) =>
        UnitCode.TryParse(text, out var code) && programme.Units.FirstOrDefault(unit => unit.Code == code) is { } unit && (await tokens.Of(code, stop)).Count == 0 ? LinkSentences.Revoked(unit) : null;
}
