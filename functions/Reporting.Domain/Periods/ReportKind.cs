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

    [Description("The last day on which late reports are still taken.")]
    public required DayOfYear Closes { get; init; }

    public Period In(int year) => new(
        new PeriodId(year, Part),
        new Bilingual(Name.Vi.EndsWith("năm", StringComparison.Ordinal) ? $"{Name.Vi} {year}" : $"{Name.Vi} năm {year}", $"{Name.En} {year}"),
        DataFrom.In(year), DataTo.In(year),
        VietnamTime.StartOf(Opens.In(year)), Due.EndIn(year), VietnamTime.StartOf(Closes.In(year).AddDays(1)),
        Due.WordsIn(year));
}
