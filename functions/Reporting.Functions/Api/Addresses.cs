using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Api;

/// <summary>Finds what an address names, or the problem that says which part of it is unknown.</summary>
public sealed class Addresses(ProgrammeCatalogues catalogues, PeriodVersions versions)
{
    public Task<Found<Programme>> FindProgramme(string programme, CancellationToken stop) => Find(catalogue => ProgrammeIn(catalogue, programme), stop);

    /// <returns>The periods of a programme, in the order of their due moments.</returns>
    public Task<Found<List<ProgrammePeriod>>> FindPeriods(string programme, CancellationToken stop) =>
        Find<List<ProgrammePeriod>>(catalogue => ProgrammeIn(catalogue, programme).Is(out var found, out var unknown) ? catalogue.PeriodsOf(found.Id).ToList() : unknown, stop);

    /// <returns>The period with the programme in the version that holds for it.</returns>
    public Task<Found<ProgrammePeriod>> FindPeriod(string programme, string period, CancellationToken stop) => Find(catalogue => PeriodIn(catalogue, programme, period), stop);

    public async Task<Found<Duty>> FindDuty(string programme, string period, string unit, CancellationToken stop)
    {
        if (!(await FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return unknown;
        var duty = UnitCode.TryParse(unit, out var code) ? await versions.DutyOf(named.Programme.Id, named.Period.Id, code, stop) : null;
        return duty is null ? Problems.UnknownUnit(unit, named.Programme) : duty;
    }

    private async Task<Found<T>> Find<T>(Func<ProgrammeCatalogue, Found<T>> find, CancellationToken stop)
        where T : class
    {
        var found = find(await catalogues.Current(stop));

        // Another instance may have been told of it a moment ago.
        return found.Is(out _, out _) ? found : find(await catalogues.Newest(stop));
    }

    private static Found<Programme> ProgrammeIn(ProgrammeCatalogue catalogue, string text) =>
        ProgrammeId.TryParse(text, out var id) && catalogue.Find(id) is { } programme ? programme : Problems.UnknownProgramme(text);

    private static Found<ProgrammePeriod> PeriodIn(ProgrammeCatalogue catalogue, string programmeText, string periodText)
    {
        if (!ProgrammeIn(catalogue, programmeText).Is(out var programme, out var unknown)) return unknown;
        return PeriodId.TryParse(periodText, out var id) && catalogue.PeriodOf(programme.Id, id) is { } period ? period : Problems.UnknownPeriod(periodText, programme);
    }
}
