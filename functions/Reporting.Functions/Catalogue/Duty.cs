using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Catalogue;

/// <summary>Who owes what: a unit, the programme and period it owes a report for, and the tree it stands in.</summary>
public sealed record Duty(Programme Programme, Period Period, ReportingTree Tree, Unit Unit)
{
    /// <summary>What the office has granted the unit for the period, where that has been read.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>The unit's deadline by its rule, and by what has been granted.</summary>
    public UnitDeadline Deadline => UnitDeadline.Of(Period, Tree, Unit, Grants, DateTimeOffset.MaxValue);
}
