using System.ComponentModel;

namespace Reporting.Domain.Periods;

/// <summary>A calendar day given once for every year. <c>year</c> counts from the report's own year: -1 is the year before.</summary>
public sealed record DayOfYear
{
    private const int LastDay = 31;

    [Description("Day of the month, 1 to 31; 31 is the last day of any month.")]
    public required int Day { get; init; }

    [Description("Month, 1 to 12.")]
    public required int Month { get; init; }

    [Description("Years from the report's year: 0 (the default) the same, -1 the year before, 1 the year after.")]
    public int Year { get; init; }

    public DateOnly In(int reportYear) => new(reportYear + Year, Month, Day == LastDay ? DateTime.DaysInMonth(reportYear + Year, Month) : Day);

    /// <returns>Whether every year has this day (29 February has not; 31, the last day, has).</returns>
    public bool Exists() => Month is >= 1 and <= 12 && Day >= 1 && (Day == LastDay || Day <= DateTime.DaysInMonth(2023, Month)) && Year is >= -1 and <= 1;
}
