using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Aggregate;

/// <summary>Reads the figures of one node of the reporting tree, whether it adds others up or is a unit by itself: one row.</summary>
public sealed class ReadNode(TotalRows totals, FigureRows figures)
{
    public async Task<NodeTotals> Handle(ProgrammePeriod named, ReportingTree tree, Unit node, CancellationToken stop)
    {
        var (programme, period) = (named.Programme.Id, named.Period.Id);
        var found = tree.IsInner(node) ? await totals.Find(programme, period, tree, node, stop) : (await figures.Find(programme, period, tree, node, stop))?.Figures;
        return new NodeTotals(node, tree.ReportersUnder(node).Count(), found ?? Figures.None);
    }
}
