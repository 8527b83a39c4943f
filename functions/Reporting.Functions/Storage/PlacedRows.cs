using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Where the figures and totals of a period stand. Their keys are places in the reporting tree, so a tree that has changed
/// leaves some of them where nobody looks, or looks in vain.</summary>
public sealed class PlacedRows(TableServiceClient tables)
{
    private static readonly string[] Placed = [FigureRows.Table, TotalRows.Table];

    public async Task<IReadOnlyList<PlacedRow>> Of(ProgrammeId programme, PeriodId period, CancellationToken stop)
    {
        var rows = new List<PlacedRow>();
        foreach (var table in Placed)
        {
            var found = await tables.GetTableClient(table).ReadPartition(Keys.Partition(programme, period), stop);
            rows.AddRange(found.Select(row => new PlacedRow(table, row.PartitionKey, row.RowKey, row.ETag)));
        }

        return rows;
    }

    /// <param name="rows">The rows there are.</param>
    /// <param name="tree">The tree they should stand in.</param>
    /// <param name="reported">The units with an accepted report.</param>
    /// <returns>Whether there is a row for everything that should have one, and none besides.</returns>
    public static bool AreRight(IReadOnlyList<PlacedRow> rows, ReportingTree tree, IReadOnlyList<Unit> reported) =>
        rows.Select(row => (row.Table, row.Key)).ToHashSet().SetEquals(Places(tree, reported));

    /// <summary>Deletes the totals that should not be there.</summary>
    public Task RemoveOtherTotals(IReadOnlyList<PlacedRow> rows, ReportingTree tree, IReadOnlyList<Unit> reported, CancellationToken stop) =>
        RemoveOthers(rows.Where(row => row.Table == TotalRows.Table), tree, reported, stop);

    /// <summary>Deletes the figures that should not be there.</summary>
    public Task RemoveOtherFigures(IReadOnlyList<PlacedRow> rows, ReportingTree tree, IReadOnlyList<Unit> reported, CancellationToken stop) =>
        RemoveOthers(rows.Where(row => row.Table == FigureRows.Table), tree, reported, stop);

    // One that somebody has written since it was looked at is left alone.
    private async Task RemoveOthers(IEnumerable<PlacedRow> rows, ReportingTree tree, IReadOnlyList<Unit> reported, CancellationToken stop)
    {
        var places = Places(tree, reported).ToHashSet();
        foreach (var row in rows.Where(row => !places.Contains((row.Table, row.Key))))
        {
            try
            {
                await tables.GetTableClient(row.Table).DeleteEntityAsync(row.Partition, row.Key, row.State, stop);
            }
            catch (RequestFailedException written) when (written.Status == 412)
            {
            }
        }
    }

    private static IEnumerable<(string Table, string Key)> Places(ReportingTree tree, IReadOnlyList<Unit> reported) =>
        reported.Select(unit => (FigureRows.Table, Keys.Node(tree, unit)))
            .Concat(reported.SelectMany(unit => tree.AncestorsOf(unit).Append(unit)).Where(tree.IsInner).Distinct().Select(node => (TotalRows.Table, Keys.Node(tree, node))));
}
