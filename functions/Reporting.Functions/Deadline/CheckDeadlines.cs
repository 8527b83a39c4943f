using Microsoft.Extensions.Logging;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Roster;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Deadline;

/// <summary>Records the state of every obligation of the periods under way: on time, late, missed and so on, each with the
/// sentence that explains it.</summary>
public sealed class CheckDeadlines(PeriodVersions versions, RegroupTotals regroupTotals, ReadObligations readObligations, ObligationRows rows, TimeProvider clock, ILogger<CheckDeadlines> log)
{
    // A timer that slept over the closing moment still records how things ended.
    private static readonly TimeSpan AfterClosing = TimeSpan.FromDays(30);

    public async Task Handle(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var catalogue = await versions.OpenAll(stop);
        foreach (var one in catalogue.Periods.Where(one => one.Period.OpensAt <= now && now < one.Period.ClosesAt + AfterClosing))
        {
            var (programme, period) = one;
            using var activity = ReportingActivities.Start("deadlines", programme.Id, period.Id);
            var obligations = await readObligations.Handle(programme, period, now, stop);
            var rate = ReportingRate.Of(obligations);

            await regroupTotals.Handle(one, stop);
            await rows.Record(programme.Id, period.Id, obligations, now, stop);
            log.LogInformation("{Programme} {Period}: {Received} of {Expected} in, {Missed} missed",
                programme.Id, period.Id, rate.Received, rate.Expected, obligations.Count(obligation => obligation.State == ObligationState.Missed));
        }
    }
}
