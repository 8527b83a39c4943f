using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Catalogue;

/// <summary>Puts packs, stored rosters and opened periods together. Whatever does not fit is left out and said, so that it takes
/// nothing else with it.</summary>
public static class CatalogueAssembly
{
    /// <param name="packs">In order of precedence: of two with the same programme and version the first counts.</param>
    /// <param name="refused">What was wrong with packs already.</param>
    /// <param name="rosters">The stored rosters: each stands in for that of its programme's packs, whatever their version.</param>
    /// <param name="opened">The versions that periods were opened with.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static ProgrammeCatalogue Of(
        IEnumerable<Pack> packs, IEnumerable<PackProblem> refused, IReadOnlyDictionary<ProgrammeId, IReadOnlyList<Unit>> rosters, IReadOnlyList<OpenedPeriod> opened, WorkCalendar calendar)
    {
        var (taken, problems, programmes) = (new List<Pack>(), refused.ToList(), new List<Programme>());
        foreach (var pack in packs)
        {
            if (taken.FirstOrDefault(pack.IsVersionOf) is { } first)
            {
                if (!pack.SaysTheSameAs(first)) problems.Add(new PackProblem(pack.File, [$"$.version: version {pack.Programme.Version} of {pack.Programme.Id} is in {first.File} with other content; a change needs a new version"]));
                continue;
            }

            taken.Add(pack);
            var programme = rosters.TryGetValue(pack.Programme.Id, out var units) ? pack.Programme with { Units = units } : pack.Programme;
            if (units is not null && RosterProblem(programme) is { } misfit) problems.Add(new PackProblem(pack.File, [misfit]));
            else programmes.Add(programme);
        }

        problems.AddRange(opened.Where(one => !programmes.Any(programme => programme.Id == one.Programme && programme.Version == one.Version)).Select(Gone));
        return new ProgrammeCatalogue(programmes, opened) { Problems = problems, Calendar = calendar };
    }

    private static string? RosterProblem(Programme programme) =>
        (from period in programme.Periods
         from found in ReportingTree.Problems([.. programme.Units.Where(unit => unit.ExistsOn(period.DataTo))])
         select $"$.reports: does not fit the stored roster: in period {period.Id}, {found.Problem}").FirstOrDefault();

    private static PackProblem Gone(OpenedPeriod one) => new(
        $"{one.Programme}@{one.Version}", [$"$.version: period {one.Period} was opened with version {one.Version}, whose pack is gone; put it back. Until then the current version stands in"]);
}
