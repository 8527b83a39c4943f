using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>An indicator at one unit.</summary>
/// <param name="Figures">The unit's own; null when it has no accepted report.</param>
public sealed record UnitValue(Unit Unit, Indicator Indicator, Figures? Figures)
{
    /// <summary>Null for an indicator that counts units, and for a unit that has not reported.</summary>
    public IndicatorValue? Value { get; } = Figures is null || Indicator.OfUnits ? null : IndicatorValue.Of(Indicator, Figures, 1);

    /// <summary>What the unit answers, where the indicator counts units.</summary>
    public UnitAnswer Answer { get; } = UnitAnswers.Of(Indicator, Figures);

    public decimal? FigureOf(ElementCode element) => Figures?[element];
}
