using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;

namespace Reporting.Domain.Reminders;

/// <summary>Which reminder is due. At any moment only the latest step that has come is: a timer that slept over several steps
/// sends one mail, not a burst, and a programme that starts late does not begin with old ones.</summary>
public static class ReminderLadder
{
    /// <param name="ladder">Steps in days from the last valid day, 0 being that day.</param>
    /// <returns>The step to send now; null when none is due or the unit needs no reminding.</returns>
    public static ReminderStep? StepDue(Period period, ObligationState state, IEnumerable<int> ladder, DateTimeOffset now)
    {
        if (state is not (ObligationState.Awaited or ObligationState.Returned or ObligationState.Missed) || now >= period.ClosesAt) return null;
        var lastDay = VietnamTime.DayOf(period.DueAt.AddTicks(-1));
        var today = VietnamTime.DayOf(now).DayNumber - lastDay.DayNumber;
        var due = ladder.Where(day => day <= today).Select(day => (int?)day).Max();

        // A step before the deadline says "you still have time": past the deadline it would be wrong, and so would a state from before it.
        var past = now >= period.DueAt;
        return due is { } day && (day > 0) == past && (state == ObligationState.Missed) == past ? new ReminderStep(day) : null;
    }
}
