using Microsoft.Extensions.Logging;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Catalogue;

/// <summary>Binds each period to the version of its programme with which it opens: whoever comes first after the opening – the timer,
/// a download or an upload – and for ever. So no report is judged by a version newer than the form it was written on.</summary>
public sealed class PeriodVersions(
    ProgrammeCatalogues catalogues, ShippedPacks shippedPacks, PackBlobs packs, OpenedPeriodRows rows, TimeProvider clock, ILogger<PeriodVersions> log)
{
    /// <summary>Opens every period whose moment has come.</summary>
    /// <returns>The catalogue in which they are opened.</returns>
    public async Task<ProgrammeCatalogue> OpenAll(CancellationToken stop)
    {
        var (now, catalogue) = (clock.GetUtcNow(), await catalogues.Current(stop));
        var toOpen = catalogue.Periods.Where(one => IsToBeOpened(catalogue, one, now)).ToList();
        if (toOpen.Count == 0) return catalogue;

        foreach (var programme in toOpen.Select(one => one.Programme).Distinct()) await Keep(programme, stop);
        await Parallel.ForEachAsync(toOpen, stop, async (one, token) => await Open(one, now, token));
        return await catalogues.Newest(stop);
    }

    /// <returns>The duty in the version that its period is opened with, or would be.</returns>
    public async Task<Duty?> DutyOf(ProgrammeId programme, PeriodId period, UnitCode unit, CancellationToken stop)
    {
        var catalogue = await catalogues.Current(stop);
        var duty = catalogue.DutyOf(programme, period, unit);

        // Another instance may have been told of it a moment ago.
        if (duty is null) duty = (catalogue = await catalogues.Newest(stop)).DutyOf(programme, period, unit);
        if (duty is null || !IsToBeOpened(catalogue, new ProgrammePeriod(duty.Programme, duty.Period), clock.GetUtcNow())) return duty;

        await Keep(duty.Programme, stop);
        await Open(new ProgrammePeriod(duty.Programme, duty.Period), clock.GetUtcNow(), stop);
        return (await catalogues.Newest(stop)).DutyOf(programme, period, unit);
    }

    private static bool IsToBeOpened(ProgrammeCatalogue catalogue, ProgrammePeriod one, DateTimeOffset now) =>
        one.Period.OpensAt <= now && !catalogue.IsOpened(one.Programme.Id, one.Period.Id);

    // The next deployment may ship a newer pack in place of this one: a copy stays for as long as the period does.
    private async Task Keep(Programme programme, CancellationToken stop)
    {
        if (shippedPacks.All.FirstOrDefault(pack => pack.Programme.Id == programme.Id && pack.Programme.Version == programme.Version) is not { } shipped) return;
        await packs.TryAdd($"{programme.Id}@{programme.Version}.json", shipped.Text, stop);
    }

    private async Task Open(ProgrammePeriod one, DateTimeOffset now, CancellationToken stop)
    {
        var (programme, period) = one;
        var version = await rows.Open(new OpenedPeriod(programme.Id, period.Id, programme.Version), now, stop);
        log.LogInformation("{Programme} {Period} is opened with version {Version}", programme.Id, period.Id, version);
    }
}
