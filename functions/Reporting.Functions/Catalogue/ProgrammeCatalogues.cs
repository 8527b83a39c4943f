using System.Diagnostics;
using Microsoft.Extensions.Options;
using Reporting.Domain.Periods;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Catalogue;

/// <summary>Gives out the catalogue of programmes, and reads it anew when it has been kept for <c>Programmes__RefreshSeconds</c>. The
/// seconds are real ones: how old a copy is has nothing to do with the clock that deadlines are read on.</summary>
public sealed class ProgrammeCatalogues(
    ShippedPacks shippedPacks, StoredPacks storedPacks, StoredRosters storedRosters, OpenedPeriodRows openedPeriods, DueDayRows dueDays, IOptions<ProgrammesOptions> options) : IDisposable
{
    private readonly SemaphoreSlim oneReader = new(1);

    private volatile Copy? copy;

    /// <returns>The catalogue, at most as old as the setting allows. Ask once an invocation, so that all of it sees the same.</returns>
    public async Task<ProgrammeCatalogue> Current(CancellationToken stop) =>
        copy is { } kept && Stopwatch.GetElapsedTime(kept.ReadFrom) < TimeSpan.FromSeconds(options.Value.RefreshSeconds) ? kept.Catalogue : await Newest(stop);

    /// <returns>The catalogue as it stands now, whatever has been kept.</returns>
    public async Task<ProgrammeCatalogue> Newest(CancellationToken stop)
    {
        var asked = Stopwatch.GetTimestamp();
        await oneReader.WaitAsync(stop);
        try
        {
            // Whoever waited behind a reader that began after the question was asked has the answer.
            if (copy is { } kept && kept.ReadFrom >= asked) return kept.Catalogue;
            var from = Stopwatch.GetTimestamp();
            var catalogue = await Read(stop);
            copy = new Copy(catalogue, from);
            return catalogue;
        }
        finally
        {
            oneReader.Release();
        }
    }

    public void Dispose() => oneReader.Dispose();

    private async Task<ProgrammeCatalogue> Read(CancellationToken stop)
    {
        // Packs before opened periods: whoever sees a pack that came after a period was opened then also sees what it was opened with.
        var (stored, holidays, refused) = await storedPacks.Read(stop);
        var rosters = await storedRosters.Read(stop);
        var opened = await openedPeriods.All(stop);
        var named = await dueDays.All(stop);
        var calendar = new WorkCalendar((holidays?.Years ?? []).Concat(shippedPacks.Holidays.Years));
        return CatalogueAssembly.Of(shippedPacks.All.Concat(stored).Select(pack => Dated(pack, calendar, named[pack.Programme.Id])), refused, rosters, opened, calendar);
    }

    // What moves due days is no part of a pack: holidays are everybody's, and a day named by the office is the period's.
    private static Pack Dated(Pack pack, WorkCalendar calendar, IEnumerable<(PeriodId Period, NamedDueDay Day)> named) =>
        pack with { Programme = pack.Programme with { Calendar = calendar, NamedDueDays = [.. named] } };

    private sealed record Copy(ProgrammeCatalogue Catalogue, long ReadFrom);
}
