namespace Reporting.Domain.Periods;

/// <summary>Which days are worked in Vietnam: Monday to Friday, less the days off of the yearly table, plus the Saturdays worked
/// in their stead. The table is read, never computed: Tết goes by the moon, and the government moves days every year.</summary>
public sealed class WorkCalendar
{
    /// <summary>Knows weekends and nothing else.</summary>
    public static readonly WorkCalendar WeekendsOnly = new([]);

    private readonly Dictionary<int, HolidayYear> years;
    private readonly Dictionary<DateOnly, string> daysOff;
    private readonly HashSet<DateOnly> workedInstead;

    /// <param name="years">The tables, in order of precedence: of two for the same year the first counts.</param>
    public WorkCalendar(IEnumerable<HolidayYear> years)
    {
        this.years = years.GroupBy(one => one.Year).ToDictionary(group => group.Key, group => group.First());
        daysOff = this.years.Values.SelectMany(one => one.DaysOff).SelectMany(off => off.Days.Select(day => (Day: day, off.Name)))
            .GroupBy(off => off.Day).ToDictionary(group => group.Key, group => group.First().Name);
        workedInstead = [.. this.years.Values.SelectMany(one => one.WorkedInstead)];
    }

    /// <returns>Whether there is a table for the year; without one only weekends are known.</returns>
    public bool Knows(int year) => years.ContainsKey(year);

    /// <returns>Whether the year's table is there, but the authorities have yet to announce its days.</returns>
    public bool IsProvisional(int year) => years.GetValueOrDefault(year) is { Provisional: true };

    /// <returns>The holiday's name; null for a day that is none.</returns>
    public string? HolidayOn(DateOnly day) => daysOff.GetValueOrDefault(day);

    public bool IsWorked(DateOnly day) =>
        workedInstead.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !daysOff.ContainsKey(day));

    /// <returns>The day itself when it is worked, else the next one that is.</returns>
    public DateOnly WorkedFrom(DateOnly day)
    {
        while (!IsWorked(day)) day = day.AddDays(1);
        return day;
    }

    /// <returns>The day itself when it is worked, else the last one before it that is.</returns>
    public DateOnly WorkedUpTo(DateOnly day)
    {
        while (!IsWorked(day)) day = day.AddDays(-1);
        return day;
    }

    /// <returns>The last of so many working days that follow the day; the day itself does not count (Civil Code 2015, article 147).</returns>
    public DateOnly WorkedAfter(DateOnly day, int workingDays)
    {
        for (var counted = 0; counted < workingDays; counted++) day = WorkedFrom(day.AddDays(1));
        return day;
    }
}
