using System.Text.Json.Serialization;

namespace Reporting.Domain.Periods;

/// <summary>"Chậm nhất ngày 25/5": the named day still counts, up to its 24:00, Vietnam time.</summary>
public sealed record OnOrBefore : DueRule
{
    public required DayOfYear Date { get; init; }

    [JsonIgnore]
    public override DayOfYear NamedDay => Date;

    public override DateTimeOffset EndIn(int reportYear) => VietnamTime.StartOf(Date.In(reportYear).AddDays(1));

    public override Bilingual WordsIn(int reportYear) =>
        new($"chậm nhất ngày {VietnamTime.Date(Date.In(reportYear))}", $"on or before {Date.In(reportYear):yyyy-MM-dd}");
}
