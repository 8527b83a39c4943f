using Azure.Data.Tables;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Totals</c>: one wide row an inner node of the reporting tree, under the same keys as <c>Figures</c>.</summary>
public sealed class TotalRows(TableServiceClient tables)
{
    internal const string Table = "Totals";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>Writes the node's totals as <paramref name="workOut"/> finds them, however many do so at once.</summary>
    public Task Settle(ProgrammeId programme, PeriodId period, ReportingTree tree, Unit node, Func<CancellationToken, Task<Figures>> workOut, CancellationToken stop) =>
        table.Settle(Keys.Partition(programme, period), Keys.Node(tree, node), async token => ToRow(node, await workOut(token)), stop);

    public async Task<IReadOnlyDictionary<UnitCode, Figures>> OfChildren(ProgrammeId programme, PeriodId period, ReportingTree tree, Unit node, CancellationToken stop)
    {
        var (from, to) = Keys.Children(tree, node);
        return ByNode(await table.ReadRange(Keys.Partition(programme, period), from, to, stop));
    }

    public async Task<IReadOnlyDictionary<UnitCode, Figures>> OfPeriod(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        ByNode(await table.ReadPartition(Keys.Partition(programme, period), stop));

    private static TableEntity ToRow(Unit node, Figures figures)
    {
        var row = figures.ToColumns();
        row["Unit"] = node.Code.ToString();
        return row;
    }

    private static Dictionary<UnitCode, Figures> ByNode(IEnumerable<TableEntity> rows) =>
        rows.ToDictionary(row => UnitCode.Parse(row.GetString("Unit")), FigureColumns.FromColumns);
}
