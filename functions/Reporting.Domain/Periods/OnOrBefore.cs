using System.Text.Json.Serialization;

namespace Reporting.Domain.Periods;

/// <summary>"Chậm nhất ngày 25/5": the named day still counts, up to its 24:00, Vietnam time.</summary>
public sealed record OnOrBefore : DatedRule
{
    public required DayOfYear Date { get; init; }

    [JsonIgnore]
    public override DayOfYear NamedDay => Date;

    protected override DateOnly LastDayOf(ReportDays days, WorkCalendar calendar) => Date.In(days.Year);

    protected override Bilingual WordsIn(int reportYear) =>
        new($"chậm nhất ngày {VietnamTime.Date(Date.In(reportYear))}", $"on or before {Date.In(reportYear):yyyy-MM-dd}");
}
