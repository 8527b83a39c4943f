using Reporting.Domain.Roster;

namespace Reporting.Domain.Deadlines;

/// <summary>DHIS2's five reporting rates over a set of obligations: expected reports, actual reports, actual reports on time,
/// reporting rate and reporting rate on time.</summary>
/// <param name="Expected">Units that owe a report; who is exempt owes none.</param>
/// <param name="Received">Units with an accepted report.</param>
/// <param name="OnTime">Units whose first accepted report came before the due moment.</param>
public sealed record ReportingRate(int Expected, int Received, int OnTime)
{
    /// <summary>Tỷ lệ nộp, per cent; null when nobody owes a report.</summary>
    public decimal? Completeness => PerCent(Received);

    /// <summary>Tỷ lệ nộp đúng hạn, per cent of the reports owed; null when nobody owes one.</summary>
    public decimal? Timeliness => PerCent(OnTime);

    public static ReportingRate Of(IEnumerable<Obligation> obligations)
    {
        var owed = obligations.Where(one => one.IsOwed).ToList();
        return new ReportingRate(
            owed.Count,
            owed.Count(one => one.State is ObligationState.OnTime or ObligationState.Late),
            owed.Count(one => one.State is ObligationState.OnTime));
    }

    /// <returns>The rates of every unit that adds others up, over the units at or below it; the root first.</returns>
    public static IEnumerable<(Unit Node, ReportingRate Rate)> ByBranch(ReportingTree tree, IReadOnlyList<Obligation> obligations)
    {
        var byUnit = obligations.ToDictionary(one => one.Unit.Code);
        return tree.InnerNodes.Select(node => (node, Of(tree.ReportersUnder(node).Select(unit => byUnit[unit.Code]))));
    }

    private decimal? PerCent(int count) => Expected == 0 ? null : Math.Round(count * 100m / Expected, 1, MidpointRounding.AwayFromZero);
}
