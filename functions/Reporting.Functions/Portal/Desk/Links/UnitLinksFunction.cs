using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>The links of a programme's units: who has one, and until when.</summary>
public sealed class UnitLinksFunction(ReadLinks readLinks)
{
    [Function("UnitLinks")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/links")] HttpRequest request, string programme, CancellationToken stop)
    {
        if (await readLinks.Find(programme, stop) is not var (catalogue, found)) return Refusals.NotFound(request);
        var (words, page) = (request.Query["q"].ToString(), request.Query["page"].ToString());
        if (await readLinks.Handle(catalogue, found, RequireAccess.CallerOf(request), words, page, stop) is not { } model) return Refusals.NotFound(request);
        return Page.Of<LinksPage, LinksModel>(View.Of(request), model with { Done = LinkSentences.Revoked(request.Query["revoked"].ToString(), found) });
    }
}
