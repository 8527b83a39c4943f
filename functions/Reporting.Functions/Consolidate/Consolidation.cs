using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Consolidate;

/// <summary>What a consolidated report says: a function of the accepted submissions as of a moment, the programme's version and
/// the roster. The workbook only writes it down.</summary>
public sealed record Consolidation(
    Programme Programme, Period Period, DateTimeOffset AsOf, ReportingTree Tree,
    IReadOnlyList<Obligation> Obligations, IReadOnlyDictionary<UnitCode, AcceptedReport> Reports)
{
    /// <summary>Totals of every inner node, the root first.</summary>
    public IReadOnlyList<NodeTotals> Totals { get; } = NodeTotals.Of(Tree, unit => Reports.GetValueOrDefault(unit.Code)?.Figures);

    public ReportingRate Rate { get; } = ReportingRate.Of(Obligations);

    /// <summary>The units without an accepted report.</summary>
    public IEnumerable<Obligation> Missing => Obligations.Where(one => one.State != ObligationState.NotExpected && !Reports.ContainsKey(one.Unit.Code));
}
