using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Portal.Desk.Charts;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>Reads what the page of one indicator shows: the node's row in this period and those alike before it, and the units' rows.</summary>
public sealed class ReadIndicator(ProgrammeCatalogues catalogues, ReadNode readNode, FigureRows figures)
{
    private const int MostPeriods = 8;

    /// <returns>Null when there is no such indicator or node.</returns>
    public async Task<IndicatorModel?> Handle(ProgrammePeriod named, string indicatorText, string node, string page, string sort, CancellationToken stop)
    {
        var (programme, period) = named;
        var tree = programme.TreeIn(period);
        if (!ElementCode.TryParse(indicatorText, out var code) || programme.Indicators.FirstOrDefault(one => one.Code == code) is not { } indicator) return null;
        if (NodeChoice.Of(tree, node) is not { } nodes) return null;

        var (rows, earlier) = (figures.OfPeriod(programme.Id, period.Id, stop), EarlierOf(named, indicator, nodes.Chosen, stop));
        var totals = await readNode.Handle(named, tree, nodes.Chosen, stop);
        var byUnit = (await rows).ToDictionary(row => row.Unit, row => row.Figures);
        var all = tree.ReportersUnder(nodes.Chosen).Select(unit => new UnitValue(unit, indicator, byUnit.GetValueOrDefault(unit.Code))).ToList();
        var values = all.Select(one => one.Value?.Value).OfType<decimal>().ToList();
        var scale = Scale.For(indicator.Target is { } target ? values.Append(target.Value) : values, indicator.IsPerCent());
        return new IndicatorModel(
            new DeskPlace(named), nodes, indicator, totals, IndicatorValue.Of(indicator, totals.Figures, totals.Expected), sort,
            PartOfList<UnitValue>.Of(Sorted(indicator, all, sort), page), scale, all.Count > PartOfList<UnitValue>.Size ? Distribution.Of(scale, values) : null,
            all.CountBy(one => one.Answer).ToDictionary(), [.. await earlier, new TrendPoint(period, ValueOf(indicator, totals))]);
    }

    private static IReadOnlyList<UnitValue> Sorted(Indicator indicator, IReadOnlyList<UnitValue> all, string sort) => sort switch
    {
        IndicatorModel.InTree => all,
        IndicatorModel.Best when indicator.OfUnits => [.. all.OrderByDescending(one => one.Answer)],
        IndicatorModel.Best => Ranking.BestFirst(indicator, all, one => one.Value?.Value),
        _ when indicator.OfUnits => [.. all.OrderBy(one => one.Answer)],
        _ => Ranking.WorstFirst(indicator, all, one => one.Value?.Value),
    };

    private async Task<IEnumerable<TrendPoint>> EarlierOf(ProgrammePeriod named, Indicator indicator, Unit node, CancellationToken stop)
    {
        var catalogue = await catalogues.Current(stop);
        var earlier = named.Programme.AlikeBefore(named.Period).Take(MostPeriods - 1).Select(period => catalogue.PeriodOf(named.Programme.Id, period.Id)).OfType<ProgrammePeriod>();
        var points = await Task.WhenAll(earlier.Reverse().Select(one => PointOf(one, indicator, node, stop)));

        // Before anybody reported there is nothing to compare with.
        return points.SkipWhile(point => point.Value is null);
    }

    private async Task<TrendPoint> PointOf(ProgrammePeriod one, Indicator indicator, Unit node, CancellationToken stop)
    {
        var tree = one.Programme.TreeIn(one.Period);
        if (tree.Find(node.Code) is not { } then) return new TrendPoint(one.Period, null);
        return new TrendPoint(one.Period, ValueOf(indicator, await readNode.Handle(one, tree, then, stop)));
    }

    private static IndicatorValue? ValueOf(Indicator indicator, NodeTotals totals) =>
        totals.Figures.Reported == 0 ? null : IndicatorValue.Of(indicator, totals.Figures, totals.Expected);
}
