using Reporting.Domain.Programmes;
using Reporting.Domain.Totals;
using Reporting.Functions.Portal.Desk.Charts;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>What the page of one indicator shows, at the node that is chosen.</summary>
/// <param name="Totals">The node's figures.</param>
/// <param name="Units">The units at or below the node, on this page of them.</param>
/// <param name="UnitScale">The scale on which all of them are drawn.</param>
/// <param name="Spread">How all their values lie; null where one page has them all, or where there are none.</param>
/// <param name="Answers">How many units answered what, where the indicator counts units.</param>
/// <param name="Trend">The node in the periods alike, the earliest first.</param>
public sealed record IndicatorModel(
    DeskPlace Place, NodeChoice Nodes, Indicator Indicator, NodeTotals Totals, IndicatorValue Value, string Sort,
    PartOfList<UnitValue> Units, Scale UnitScale, Distribution? Spread, IReadOnlyDictionary<UnitAnswer, int> Answers, IReadOnlyList<TrendPoint> Trend)
{
    public const string Worst = "";
    public const string Best = "best";
    public const string InTree = "tree";
}
