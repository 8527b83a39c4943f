using System.ComponentModel;
using System.Globalization;

namespace Reporting.Domain.Periods;

/// <summary>"Sau 02 ngày làm việc kể từ ngày chốt số liệu": so many working days after the last day that the figures cover, which
/// does not count itself. Nghị định 09/2019/NĐ-CP, article 8.5, asks for at least one.</summary>
public sealed record WorkingDaysAfter : DatedRule
{
    internal const int Most = 60;

    [Description("Working days after the last day of the data, 1 to 60.")]
    public required int Days { get; init; }

    protected override DateOnly LastDayOf(ReportDays days, WorkCalendar calendar) => calendar.WorkedAfter(days.DataTo, Days);

    protected override Bilingual WordsIn(int reportYear) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Days:00} ngày làm việc sau ngày chốt số liệu"),
        $"{Days} working {(Days == 1 ? "day" : "days")} after the close of data");

    protected override Bilingual? NoteOf(ReportDays days, DateOnly last, WorkCalendar calendar) =>
        Enumerable.Range(days.DataTo.Year, last.Year - days.DataTo.Year + 1).Where(year => !calendar.Knows(year)).Select(DueNotes.WeekendsOnly).FirstOrDefault();
}
