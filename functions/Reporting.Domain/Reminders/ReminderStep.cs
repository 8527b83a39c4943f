using System.Globalization;

namespace Reporting.Domain.Reminders;

/// <summary>A rung of the ladder of reminders: so many days before the due day (negative) or after it.</summary>
public readonly record struct ReminderStep(int Days)
{
    /// <summary>The step as part of a key, such as <c>before-03</c>; the same step of the same period is one mail for ever.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(Days < 0 ? "before" : "after")}-{Math.Abs(Days):00}");
}
