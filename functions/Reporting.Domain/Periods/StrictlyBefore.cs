using System.Text.Json.Serialization;

namespace Reporting.Domain.Periods;

/// <summary>"Trước ngày 25/5": the report must be in before that day begins, so the last valid moment is 24:00 on 24 May,
/// Vietnam time. A plan that means "by the 25th" says so with <see cref="OnOrBefore"/>.</summary>
public sealed record StrictlyBefore : DatedRule
{
    public required DayOfYear Date { get; init; }

    [JsonIgnore]
    public override DayOfYear NamedDay => Date;

    protected override DateOnly LastDayOf(ReportDays days, WorkCalendar calendar) => Date.In(days.Year).AddDays(-1);

    protected override Bilingual WordsIn(int reportYear) =>
        new($"trước ngày {VietnamTime.Date(Date.In(reportYear))}", $"before {Date.In(reportYear):yyyy-MM-dd}");
}
