using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Periods;

/// <summary>A report that comes round every year, such as the half-year report (sơ kết 6 tháng), with its data window,
/// opening, due rule and closing.</summary>
public sealed record ReportKind
{
    [Description("The part of the year: 6T, NAM, Q1 to Q4, or 01 to 12.")]
    public required string Part { get; init; }

    [Description("What the report is called, without the year.")]
    public required Bilingual Name { get; init; }

    [Description("First day the figures cover.")]
    public required DayOfYear DataFrom { get; init; }

    [Description("Last day the figures cover.")]
    public required DayOfYear DataTo { get; init; }

    [Description("The day on which reports begin to be taken.")]
    public required DayOfYear Opens { get; init; }

    [Description("The due rule, in the plan's own terms.")]
    public required DueRule Due { get; init; }

    [Description("Levels of the reporting tree with a due rule of their own.")]
    public IReadOnlyList<LevelDue> DueByLevel { get; init; } = [];

    [Description("The last day on which late reports are still taken.")]
    public required DayOfYear Closes { get; init; }

    /// <param name="year">The report's year.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="named">The day that the office has named, for a report due on request.</param>
    public Period In(int year, WorkCalendar calendar, NamedDueDay? named = null)
    {
        var days = new ReportDays(year, DataTo.In(year), Closes.In(year));
        var due = DueOf(Due, days, calendar, named);
        var levels = DueByLevel.ToDictionary(one => one.Level, one => DueOf(one.Due, days, calendar, named));
        return new Period(
            new PeriodId(year, Part),
            new Bilingual(Name.Vi.EndsWith("năm", StringComparison.Ordinal) ? $"{Name.Vi} {year}" : $"{Name.Vi} năm {year}", $"{Name.En} {year}"),
            DataFrom.In(year), days.DataTo, VietnamTime.StartOf(Opens.In(year)), due, ClosesAt(days, levels.Values.Append(due)))
        {
            DueByLevel = levels,
        };
    }

    private static DueMoment DueOf(DueRule rule, ReportDays days, WorkCalendar calendar, NamedDueDay? named) =>
        rule is OnRequest onRequest && named is not null ? onRequest.Named(named) : rule.Of(days, calendar);

    // A day moved over a long holiday, or named late, takes the closing with it.
    private static DateTimeOffset ClosesAt(ReportDays days, IEnumerable<DueMoment> due) =>
        due.Select(one => one.At).Append(VietnamTime.StartOf(days.LastTaken.AddDays(1))).Max();
}
