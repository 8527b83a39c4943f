using Reporting.Domain.Periods;
using Reporting.Domain.Totals;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>An indicator at a node in one period.</summary>
/// <param name="Value">Null when the node did not exist then, or nobody there has reported.</param>
public sealed record TrendPoint(Period Period, IndicatorValue? Value);
