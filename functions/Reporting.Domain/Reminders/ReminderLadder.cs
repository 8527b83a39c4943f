using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;

namespace Reporting.Domain.Reminders;

/// <summary>Which reminder is due. At any moment only the latest step that has come is: a timer that slept over several steps
/// sends one mail, not a burst, and a programme that starts late does not begin with old ones.</summary>
public static class ReminderLadder
{
    /// <returns>The step to send now; null when none is due or the unit needs no reminding.</returns>
    public static ReminderStep? StepDue(ReminderRules rules, WorkCalendar calendar, Obligation obligation, DateTimeOffset now)
    {
        var deadline = obligation.Deadline;
        if (!obligation.IsOutstanding || !deadline.Rule.IsNamed || now >= deadline.Period.ClosesAt) return null;

        // A step before the deadline says "you still have time": past the deadline it would be wrong.
        var past = now >= deadline.DueAt;
        var come = Come(rules, calendar, deadline.LastDay, VietnamTime.DayOf(now));
        return come.Where(step => step.Days > 0 == past).Cast<ReminderStep?>().MaxBy(step => step!.Value.Days);
    }

    /// <returns>The steps that came before this one, which are skipped when they were not sent; none for one that was asked for, which
    /// takes no other's place.</returns>
    public static IEnumerable<ReminderStep> Before(ReminderRules rules, WorkCalendar calendar, ReminderStep step) =>
        step.IsAsked ? [] : Come(rules, calendar, step.LastDay, step.ComesOn(calendar)).Where(earlier => earlier.Days < step.Days);

    private static IEnumerable<ReminderStep> Come(ReminderRules rules, WorkCalendar calendar, DateOnly lastDay, DateOnly today)
    {
        var last = rules.Days.Count == 0 ? 0 : Math.Max(0, rules.Days.Max());
        var weeks = rules.WeeklyAfter ? Enumerable.Range(1, Math.Max(0, (today.DayNumber - lastDay.DayNumber - last) / 7)).Select(week => last + (7 * week)) : [];
        return rules.Days.Concat(weeks).Select(days => new ReminderStep(lastDay, days)).Where(step => step.ComesOn(calendar) <= today);
    }
}
