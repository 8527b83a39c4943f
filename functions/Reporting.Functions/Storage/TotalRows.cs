using Azure.Data.Tables;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Totals</c>: one wide row an inner node of the reporting tree, under the same keys as <c>Figures</c>.
/// <see cref="BranchRows"/> writes them.</summary>
public sealed class TotalRows(TableServiceClient tables)
{
    internal const string Table = "Totals";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task<IReadOnlyDictionary<UnitCode, Figures>> OfPeriod(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        (await table.ReadPartition(Keys.Partition(programme, period), stop)).ToDictionary(row => UnitCode.Parse(row.GetString("Unit")), FigureColumns.FromColumns);

    /// <returns>The totals of one inner node; null when nobody at or below it has reported.</returns>
    public async Task<Figures?> Find(ProgrammeId programme, PeriodId period, ReportingTree tree, Unit node, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Partition(programme, period), Keys.Node(tree, node), cancellationToken: stop);
        return row.HasValue ? FigureColumns.FromColumns(row.Value!) : null;
    }

    internal static TableEntity ToRow(Unit node, Figures figures)
    {
        var row = figures.ToColumns();
        row["Unit"] = node.Code.ToString();
        return row;
    }
}
