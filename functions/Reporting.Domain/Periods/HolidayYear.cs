using System.ComponentModel;

namespace Reporting.Domain.Periods;

/// <summary>The days off of one year, as the authorities announced them.</summary>
public sealed record HolidayYear
{
    public required int Year { get; init; }

    [Description("The announcement or law that the days are taken from.")]
    public required string Source { get; init; }

    [Description("True while the year's swaps have not been announced and only the law's own days are here.")]
    public bool Provisional { get; init; }

    public required IReadOnlyList<DaysOff> DaysOff { get; init; }

    [Description("Saturdays and Sundays that are worked in place of a day off.")]
    public IReadOnlyList<DateOnly> WorkedInstead { get; init; } = [];
}
