using System.Globalization;
using Reporting.Domain.Periods;

namespace Reporting.Domain.Reminders;

/// <summary>A rung of the ladder of reminders: so many days before a unit's last valid day (negative) or after it.</summary>
/// <param name="LastDay">The last valid day it is counted from. An extension moves it, and a new ladder begins. For a step that was asked
/// for, the day on which it was.</param>
/// <param name="IsAsked">Whether it is no rung: an officer has asked for it, whatever the ladder says.</param>
public readonly record struct ReminderStep(DateOnly LastDay, int Days, bool IsAsked = false)
{
    private const string Day = "yyyyMMdd";
    private const string Asked = ".asked";

    /// <summary>The step as part of a key, such as <c>20240524.before-003</c> or <c>20240522.asked</c>; the same step of the same period is one
    /// reminder for ever.</summary>
    public string Key => LastDay.ToString(Day, CultureInfo.InvariantCulture) + (IsAsked ? Asked : string.Create(CultureInfo.InvariantCulture, $".{(Days < 0 ? "before" : "after")}-{Math.Abs(Days):000}"));

    public static ReminderStep AskedOn(DateOnly day) => new(day, 0, IsAsked: true);

    /// <returns>Whether the key is that of a step that was asked for.</returns>
    public static bool TryParseAsked(string key, out ReminderStep step)
    {
        step = default;
        if (!key.EndsWith(Asked, StringComparison.Ordinal) || !DateOnly.TryParseExact(key[..^Asked.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        step = AskedOn(day);
        return true;
    }

    /// <returns>The day on which it comes. Nobody reads mail on a day off: what precedes the deadline comes on the last working day
    /// before, what follows it on the next one after.</returns>
    public DateOnly ComesOn(WorkCalendar calendar)
    {
        var day = LastDay.AddDays(Days);
        return Days > 0 ? calendar.WorkedFrom(day) : calendar.WorkedUpTo(day);
    }
}
