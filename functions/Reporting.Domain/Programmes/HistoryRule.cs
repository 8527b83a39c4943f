using System.ComponentModel;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A rule that holds a sum of elements against what the unit's accepted report of an earlier period said: "the year is not
/// less than its half" is: elements, &gt;=, 1 × previousPeriod, of NAM; "not ten times last year's" is: &lt;=, 10 × previousYear.
/// Without such a report, or with a blank in it, the rule is not asked.</summary>
public sealed record HistoryRule
{
    [Description("The elements added up, now and then.")]
    public required IReadOnlyList<ElementCode> Elements { get; init; }

    [Description("<, <=, =, >= or >.")]
    public required Comparison Operator { get; init; }

    [Description("What the earlier sum is multiplied by, such as 10; 1 when not given.")]
    public decimal Share { get; init; } = 1;

    [Description("previousPeriod or previousYear.")]
    public required LooksBackTo Against { get; init; }

    [Description("The reports that are asked, such as NAM; all when not given.")]
    public IReadOnlyList<string> Reports { get; init; } = [];

    [Description("warning (the default) accepts the report and shows it to the officer; error returns it.")]
    public Severity Severity { get; init; } = Severity.Warning;

    [Description("For a warning: the text element in which the unit has to say why it is so; without that the report is returned.")]
    public ElementCode? Explanation { get; init; }

    public bool IsAskedIn(Period period) => Reports.Count == 0 || Reports.Contains(period.Id.Part);
}
