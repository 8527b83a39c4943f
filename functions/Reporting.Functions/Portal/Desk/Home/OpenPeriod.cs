using Reporting.Domain.Deadlines;

namespace Reporting.Functions.Portal.Desk.Home;

/// <summary>A period that takes reports, and how it stands.</summary>
/// <param name="Outstanding">Units whose move it is: nothing accepted, nothing being checked.</param>
public sealed record OpenPeriod(DeskPlace Place, ReportingRate Rate, int Missed, int Returned, int Outstanding)
{
    public static OpenPeriod Of(DeskPlace place, IReadOnlyList<Obligation> obligations) => new(
        place, ReportingRate.Of(obligations),
        obligations.Count(one => one.State == ObligationState.Missed),
        obligations.Count(one => one.State == ObligationState.Returned),
        obligations.Count(one => one.IsOutstanding));
}
