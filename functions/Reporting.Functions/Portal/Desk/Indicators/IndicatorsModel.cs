using Reporting.Domain.Programmes;
using Reporting.Domain.Totals;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>What the page of all indicators shows, at the node that is chosen.</summary>
/// <param name="Totals">The node's figures.</param>
/// <param name="Values">Every indicator with its value, in the plan's order.</param>
public sealed record IndicatorsModel(DeskPlace Place, NodeChoice Nodes, NodeTotals Totals, IReadOnlyList<(Indicator Indicator, IndicatorValue Value)> Values);
