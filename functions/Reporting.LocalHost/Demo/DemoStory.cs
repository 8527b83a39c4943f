using Reporting.Domain.Periods;
using Reporting.Domain.Roster;

namespace Reporting.LocalHost.Demo;

/// <summary>A campaign as it goes in life: most units report in time, some with warnings, some only after a return, some late,
/// and a few not at all.</summary>
internal static class DemoStory
{
    /// <returns>Everything that is sent, in the order of time.</returns>
    public static IReadOnlyList<DemoUpload> Of(Period period, IReadOnlyList<Unit> reporters) =>
        [.. reporters.SelectMany((unit, index) => OfUnit(period, unit, index, reporters.Count)).OrderBy(upload => upload.At)];

    private static IEnumerable<DemoUpload> OfUnit(Period period, Unit unit, int index, int count)
    {
        // Spread over the last nine days, the last ones hours before the end, as people do.
        var inTime = period.DueAt - TimeSpan.FromHours(2) - (TimeSpan.FromDays(9) * (1 - ((index + 1.0) / count)));
        return (index % 8) switch
        {
            3 => [],
            5 when index % 16 == 13 => [new(inTime, unit, DemoDeed.SendsWrong)],
            5 => [new(inTime, unit, DemoDeed.SendsWrong), new(inTime + TimeSpan.FromMinutes(75), unit, DemoDeed.SendsGood)],
            6 => [new(inTime, unit, DemoDeed.SendsOdd)],
            7 when index % 16 == 15 => [new(period.DueAt + TimeSpan.FromMinutes(12), unit, DemoDeed.SendsGood)],
            7 => [new(inTime, unit, DemoDeed.SendsAnothersForm), new(period.DueAt + TimeSpan.FromHours(9.5), unit, DemoDeed.SendsGood)],
            _ => [new(inTime, unit, DemoDeed.SendsGood)],
        };
    }
}
