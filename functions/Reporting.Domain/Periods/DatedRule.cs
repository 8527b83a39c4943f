using System.ComponentModel;

namespace Reporting.Domain.Periods;

/// <summary>A rule that gives a last day by itself, which may be moved when nobody works on it.</summary>
public abstract record DatedRule : DueRule
{
    internal const int MostGraceHours = 240;

    [Description("What becomes of a last day that is not worked: none (when not given) leaves it, nextWorkingDay moves it.")]
    public Roll Roll { get; init; }

    [Description("Hours after the due moment in which a report still counts as on time, 0 (when not given) to 240.")]
    public int GraceHours { get; init; }

    public sealed override DueMoment Of(ReportDays days, WorkCalendar calendar)
    {
        var named = LastDayOf(days, calendar);
        var (last, note) = Rolled(named, calendar);
        return new DueMoment(last, WordsIn(days.Year), NoteOf(days, named, calendar) ?? note, TimeSpan.FromHours(GraceHours));
    }

    /// <summary>The last day that counts, before it is moved.</summary>
    protected abstract DateOnly LastDayOf(ReportDays days, WorkCalendar calendar);

    /// <summary>The rule as the plan words it.</summary>
    protected abstract Bilingual WordsIn(int reportYear);

    /// <returns>What else is to be known about how the day was found; null for nothing.</returns>
    protected virtual Bilingual? NoteOf(ReportDays days, DateOnly last, WorkCalendar calendar) => null;

    private (DateOnly Last, Bilingual? Note) Rolled(DateOnly day, WorkCalendar calendar)
    {
        if (Roll == Roll.NextWorkingDay && !calendar.Knows(day.Year)) return (day, DueNotes.NoTable(day.Year));
        if (calendar.IsWorked(day)) return (day, null);
        return Roll == Roll.NextWorkingDay ? (calendar.WorkedFrom(day), DueNotes.Moved(day, calendar)) : (day, DueNotes.NotMoved(day, calendar));
    }
}
