using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Deadline;

/// <summary>How a unit has reported over some periods.</summary>
/// <param name="Obligations">One for each period in which it reports; at least one.</param>
/// <param name="Rate">The rates over those that are due: what is not due yet says nothing about punctuality.</param>
/// <param name="DaysLate">Days late, over those that are due.</param>
public sealed record UnitHistory(IReadOnlyList<Obligation> Obligations, ReportingRate Rate, int DaysLate)
{
    public Unit Unit => Obligations[0].Unit;

    public static UnitHistory Of(IReadOnlyList<Obligation> obligations, DateTimeOffset now)
    {
        var due = obligations.Where(one => now >= one.Deadline.LateFrom).ToList();
        return new UnitHistory(obligations, ReportingRate.Of(due), due.Sum(one => one.DaysLate));
    }
}
