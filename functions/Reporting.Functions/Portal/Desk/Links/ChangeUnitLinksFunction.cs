using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>Issues links, replaces and revokes them, as the field <c>act</c> says: for one unit, or for all that have none.</summary>
public sealed class ChangeUnitLinksFunction(
    ReadLinks readLinks, AccessTokens tokens, PersonalLinks links, IOptions<AccessOptions> options, TimeProvider clock, ILogger<ChangeUnitLinksFunction> log)
{
    [Function("ChangeUnitLinks")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/links")] HttpRequest request, string programme, CancellationToken stop)
    {
        if (await readLinks.Find(programme, stop) is not var (catalogue, found)) return Refusals.NotFound(request);
        if (!(await DeskForm.Read(request, stop)).Is(out var form, out var unreadable)) return Refusals.Page(request, unreadable);
        var (caller, code, act) = (RequireAccess.CallerOf(request), form["unit"].ToString(), form["act"].ToString());
        var units = await readLinks.Of(found, caller, stop);
        if (act == "issue-all") return await IssueAll(request, catalogue, found, form, units, stop);

        var unit = units.FirstOrDefault(one => one.Unit.Code.ToString() == code);
        var refusal = unit is null ? (404, LinkSentences.NoSuchUnit) : !unit.MayChange ? (403, LinkSentences.OfOtherOffices) : ((int Status, Bilingual Why)?)null;
        if (refusal is var (status, why)) return await Refuse(request, catalogue, found, form, status, why, stop);
        return act switch
        {
            "issue" or "replace" => await Issue(request, catalogue, found, form, unit!, act == "replace", stop),
            "revoke" => await Revoke(request, found, form, unit!, stop),
            _ => await Refuse(request, catalogue, found, form, 400, LinkSentences.NoSuchAct, stop),
        };
    }

    // The new one before the old ones go: whatever happens in between, the unit has a link.
    private async Task<IResult> Issue(HttpRequest request, ProgrammeCatalogue catalogue, Programme programme, IFormCollection form, LinksOfUnit unit, bool isReplacement, CancellationToken stop)
    {
        var (token, known) = await tokens.Issue(unit.Unit.Code, options.Value.TokenDays, RequireAccess.CallerOf(request), stop);
        int? revoked = isReplacement ? await tokens.RevokeAll(unit.Unit.Code, known, stop) : null;
        AuditEveryChange.Note(request, $"{unit.Unit.Code}: + {known.Id}{(revoked is null ? "" : $", - {revoked}")}");
        log.LogInformation("{Unit} is given a token, {Revoked} older ones are revoked", unit.Unit.Code, revoked ?? 0);
        var place = DeskPlace.Nearest([.. catalogue.PeriodsOf(programme.Id)], clock.GetUtcNow())!;
        return Page.Of<NewLinkPage, NewLinkModel>(
            View.Of(request), new NewLinkModel(place, unit.Unit, links.Of(request, token), known.ExpiresAt!.Value, revoked, ListOf(programme, form)));
    }

    private async Task<IResult> Revoke(HttpRequest request, Programme programme, IFormCollection form, LinksOfUnit unit, CancellationToken stop)
    {
        var revoked = await tokens.RevokeAll(unit.Unit.Code, null, stop);
        AuditEveryChange.Note(request, $"{unit.Unit.Code}: - {revoked}");
        log.LogInformation("{Unit}: {Revoked} tokens are revoked", unit.Unit.Code, revoked);
        return SeeOther.At($"{ListOf(programme, form)}&revoked={unit.Unit.Code}");
    }

    private async Task<IResult> IssueAll(HttpRequest request, ProgrammeCatalogue catalogue, Programme programme, IFormCollection form, IReadOnlyList<LinksOfUnit> units, CancellationToken stop)
    {
        var without = ReadLinks.WithoutGood(units, clock.GetUtcNow()).Select(one => one.Unit).ToList();
        if (without.Count == 0) return await Refuse(request, catalogue, programme, form, 409, LinkSentences.NobodyWithout, stop);

        var issued = await tokens.Issue(without.Select(unit => unit.Code), RequireAccess.CallerOf(request), stop);
        AuditEveryChange.Note(request, $"+ {string.Join(", ", without.Select(unit => unit.Code))}");
        log.LogInformation("{Programme}: {Units} units are given tokens", programme.Id, issued.Count);
        var rows = without.Zip(issued, (unit, one) => (unit, links.Of(request, one.Token), one.Known.ExpiresAt!.Value)).ToList();
        return Workbook.Download(LinksWorkbook.Write(programme, rows, VietnamTime.DayOf(clock.GetUtcNow())), $"{programme.Id}_lien-ket-don-vi.xlsx");
    }

    private async Task<IResult> Refuse(HttpRequest request, ProgrammeCatalogue catalogue, Programme programme, IFormCollection form, int status, Bilingual why, CancellationToken stop) =>
        await readLinks.Handle(catalogue, programme, RequireAccess.CallerOf(request), form["q"].ToString(), form["page"].ToString(), stop) is { } model
            ? Page.Of<LinksPage, LinksModel>(View.Of(request), model with { Refused = why }, status)
            : Refusals.NotFound(request);

    private static string ListOf(Programme programme, IFormCollection form) =>
        $"/desk/{programme.Id}/links?q={Uri.EscapeDataString(form["q"].ToString())}&page={Uri.EscapeDataString(form["page"].ToString())}";
}
