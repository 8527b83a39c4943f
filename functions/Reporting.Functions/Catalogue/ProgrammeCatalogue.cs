using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Functions.Catalogue;

/// <summary>The programmes on offer at a moment, unchangeable: every version there is, and which of them each opened period keeps.
/// <see cref="ProgrammeCatalogues"/> makes a new one when something has changed.</summary>
public sealed class ProgrammeCatalogue
{
    private readonly Dictionary<ProgrammeId, List<Programme>> versions;
    private readonly Dictionary<(ProgrammeId Programme, PeriodId Period), string> opened;

    /// <param name="programmes">Every version of every programme; the highest by <see cref="VersionOrder"/> is the current one.</param>
    /// <param name="opened">The periods that are bound to a version.</param>
    public ProgrammeCatalogue(IEnumerable<Programme> programmes, IEnumerable<OpenedPeriod>? opened = null)
    {
        versions = programmes.GroupBy(programme => programme.Id).ToDictionary(
            group => group.Key, group => group.OrderByDescending(programme => programme.Version, VersionOrder.Comparer).ToList());
        this.opened = (opened ?? []).ToDictionary(one => (one.Programme, one.Period), one => one.Version);
    }

    /// <summary>Every programme in its current version.</summary>
    public IEnumerable<Programme> All => versions.Values.Select(some => some[0]).OrderBy(programme => programme.Id.ToString(), StringComparer.Ordinal);

    /// <summary>Every period of every programme, each in the version that holds for it.</summary>
    public IEnumerable<ProgrammePeriod> Periods => All.SelectMany(programme => PeriodsOf(programme.Id));

    /// <summary>The packs that are not in use, or not as they were meant.</summary>
    public IReadOnlyList<PackProblem> Problems { get; init; } = [];

    /// <summary>Which days are worked.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.WeekendsOnly;

    /// <returns>The programme in its current version.</returns>
    public Programme? Find(ProgrammeId id) => versions.GetValueOrDefault(id)?[0];

    public IReadOnlyList<Programme> VersionsOf(ProgrammeId id) => versions.GetValueOrDefault(id) ?? [];

    /// <returns>The programme in the version that holds for the period: the one it was opened with; before that, or if that one's pack
    /// is gone, the current one.</returns>
    public Programme? In(ProgrammeId programmeId, PeriodId periodId) =>
        opened.TryGetValue((programmeId, periodId), out var version) ? VersionsOf(programmeId).FirstOrDefault(one => one.Version == version) ?? Find(programmeId) : Find(programmeId);

    public bool IsOpened(ProgrammeId programmeId, PeriodId periodId) => opened.ContainsKey((programmeId, periodId));

    public ProgrammePeriod? PeriodOf(ProgrammeId programmeId, PeriodId periodId) =>
        In(programmeId, periodId) is { } programme && programme.FindPeriod(periodId) is { } period ? new ProgrammePeriod(programme, period) : null;

    /// <returns>The periods of the current version, and those that only the version has with which they were opened.</returns>
    public IEnumerable<ProgrammePeriod> PeriodsOf(ProgrammeId id) =>
        (Find(id)?.Periods.Select(period => period.Id) ?? []).Union(opened.Keys.Where(key => key.Programme == id).Select(key => key.Period))
            .Select(period => PeriodOf(id, period)).OfType<ProgrammePeriod>().OrderBy(one => one.Period.DueAt);

    /// <returns>The programme and period of a submission with the unit's place in the tree; null when one of them is unknown.</returns>
    public Duty? DutyOf(ProgrammeId programmeId, PeriodId periodId, UnitCode unitCode)
    {
        if (PeriodOf(programmeId, periodId) is not var (programme, period)) return null;
        var tree = programme.TreeIn(period);
        return tree.Find(unitCode) is { Reports: true } unit ? new Duty(programme, period, tree, unit) : null;
    }
}
