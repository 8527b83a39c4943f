using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;
using Reporting.Functions.Trace;

namespace Reporting.Functions.Portal.Desk.FigureTrace;

/// <summary>Reads a figure with the units behind it: who contributes and the sum from the tables, the cells from the verdicts of those alone
/// who are on the page.</summary>
public sealed class ReadFigure(ReadNode readNode, FigureRows figures, ReadObligations readObligations, TraceFigure traceFigure, TimeProvider clock)
{
    /// <returns>Null when there is no such figure or node.</returns>
    public async Task<FigureModel?> Handle(ProgrammePeriod named, string elementText, string node, string show, string page, CancellationToken stop)
    {
        var (programme, period) = named;
        var tree = programme.TreeIn(period);
        if (!ElementCode.TryParse(elementText, out var code) || programme.Summed.FirstOrDefault(one => one.Code == code) is not { } element) return null;
        if (NodeChoice.Of(tree, node) is not { } nodes) return null;

        var total = readNode.Handle(named, tree, nodes.Chosen, stop);
        var reports = (await figures.OfPeriod(programme.Id, period.Id, stop)).ToDictionary(row => row.Unit);
        var under = tree.ReportersUnder(nodes.Chosen).ToList();
        var giving = under.Select(unit => (Unit: unit, Report: reports.GetValueOrDefault(unit.Code))).Where(one => one.Report?.Figures[code] is not null).ToList();
        var model = new FigureModel(new DeskPlace(named), nodes, element, (await total).Figures[code], giving.Count, under.Count - giving.Count, null, null);
        if (show == FigureModel.ShowMissing) return model with { Missing = await MissingOf(named, under, reports, code, page, stop) };

        var part = PartOfList<(Unit Unit, AcceptedReport? Report)>.Of(giving, page);
        var traced = await traceFigure.Contributions(programme, code, [.. part.Items.Select(one => (one.Unit, one.Report!.Submission, one.Report.ReceivedAt))], stop);
        return model with { Contributions = new PartOfList<Contribution>(traced, part.Number, part.Total) };
    }

    private async Task<PartOfList<MissingUnit>> MissingOf(
        ProgrammePeriod named, List<Unit> under, Dictionary<UnitCode, AcceptedReport> reports, ElementCode element, string page, CancellationToken stop)
    {
        var obligations = (await readObligations.Handle(named.Programme, named.Period, clock.GetUtcNow(), stop)).ToDictionary(one => one.Unit.Code);
        var missing = under.Where(unit => reports.GetValueOrDefault(unit.Code)?.Figures[element] is null).Select(unit =>
            new MissingUnit(obligations[unit.Code], reports.ContainsKey(unit.Code), reports.GetValueOrDefault(unit.Code)?.Figures.NotApplicable.ContainsKey(element) == true));
        return PartOfList<MissingUnit>.Of([.. missing], page);
    }
}
