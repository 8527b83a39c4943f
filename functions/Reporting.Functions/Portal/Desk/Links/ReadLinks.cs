using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>Reads the links of a programme's units: one read of all tokens, however many units there are.</summary>
public sealed class ReadLinks(AccessTokens tokens, Offices offices, ProgrammeCatalogues catalogues, TimeProvider clock)
{
    /// <summary>Longest text that is searched for.</summary>
    public const int LongestWords = 200;

    /// <param name="words">Part of a unit's name or code.</param>
    /// <param name="page">The page as it stands in the address.</param>
    public async Task<LinksModel?> Handle(ProgrammeCatalogue catalogue, Programme programme, Caller caller, string words, string page, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (DeskPlace.Nearest([.. catalogue.PeriodsOf(programme.Id)], now) is not { } place) return null;
        var sought = words.Trim() is var trimmed && trimmed.Length > LongestWords ? trimmed[..LongestWords] : trimmed;
        var all = await Of(programme, caller, stop);
        var found = all.Where(one => Folding.Holds(one.Unit.Name, sought) || Folding.Holds(one.Unit.Code.ToString(), sought)).ToList();
        return new LinksModel(place, PartOfList<LinksOfUnit>.Of(found, page), sought, WithoutGood(all, now).Count(), caller.Roles!.RunsOffice(programme.Id), now);
    }

    /// <returns>The programme's units that report, and those that have ended for as long as they have a link, in the order of the roster.</returns>
    public async Task<IReadOnlyList<LinksOfUnit>> Of(Programme programme, Caller caller, CancellationToken stop)
    {
        var (today, roles) = (VietnamTime.DayOf(clock.GetUtcNow()), caller.Roles!);
        var (links, theirs) = (await tokens.OfUnits(stop), await offices.UnitsOf(roles, stop));
        return
        [
            .. from unit in programme.Units
               where unit.Reports && (unit.ValidTo is null || today <= unit.ValidTo || links.Contains(unit.Code))
               select new LinksOfUnit(unit, [.. links[unit.Code]], theirs.Contains(unit.Code), roles.RunsOffice(programme.Id) && !theirs.Contains(unit.Code)),
        ];
    }

    /// <returns>Those to whom a link can be issued and who have none that is good.</returns>
    public static IEnumerable<LinksOfUnit> WithoutGood(IEnumerable<LinksOfUnit> units, DateTimeOffset now) =>
        units.Where(one => one.MayChange && !one.HasGoodAt(now) && (one.Unit.ValidTo is not { } end || VietnamTime.DayOf(now) <= end));

    /// <returns>The programme as it stands now: the officer may have changed its roster a moment ago. Null when there is none.</returns>
    public async Task<(ProgrammeCatalogue Catalogue, Programme Programme)?> Find(string programme, CancellationToken stop)
    {
        var catalogue = await catalogues.Newest(stop);
        return Domain.Words.ProgrammeId.TryParse(programme, out var id) && catalogue.Find(id) is { } found ? (catalogue, found) : null;
    }
}
