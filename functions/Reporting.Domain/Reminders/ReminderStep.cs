using System.Globalization;
using Reporting.Domain.Periods;

namespace Reporting.Domain.Reminders;

/// <summary>A rung of the ladder of reminders: so many days before a unit's last valid day (negative) or after it.</summary>
/// <param name="LastDay">The last valid day it is counted from. An extension moves it, and a new ladder begins.</param>
public readonly record struct ReminderStep(DateOnly LastDay, int Days)
{
    /// <summary>The step as part of a key, such as <c>20240524.before-03</c>; the same step of the same period is one reminder for ever.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{LastDay:yyyyMMdd}.{(Days < 0 ? "before" : "after")}-{Math.Abs(Days):000}");

    /// <returns>The day on which it comes. Nobody reads mail on a day off: what precedes the deadline comes on the last working day
    /// before, what follows it on the next one after.</returns>
    public DateOnly ComesOn(WorkCalendar calendar)
    {
        var day = LastDay.AddDays(Days);
        return Days > 0 ? calendar.WorkedFrom(day) : calendar.WorkedUpTo(day);
    }
}
