using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Writes a unit's figures and all the totals that hold them, so that writers at the same time end up with the same rows: the
/// ETag of each is read <em>before</em> what it is made from, and the writes hold only if no row has changed since; else once more. The
/// totals are one transaction, and written even when nothing changed: the new ETags are what tells a slower writer that it has read too
/// early.</summary>
public sealed class BranchRows(TableServiceClient tables)
{
    private const int MostTries = 100;

    private readonly TableClient figures = tables.GetTableClient(FigureRows.Table);

    private readonly TableClient totals = tables.GetTableClient(TotalRows.Table);

    /// <param name="workOut">Finds the unit's report that counts, null for none; asked at each try, after the ETags are known. It is given the
    /// submission whose figures stand there for the unit, null for none.</param>
    public async Task Settle(
        ProgrammeId programme, PeriodId period, ReportingTree tree, Unit unit, Func<SubmissionId?, CancellationToken, Task<AcceptedReport?>> workOut, CancellationToken stop)
    {
        var partition = Keys.Partition(programme, period);
        for (var attempt = 1; ; attempt++)
        {
            var before = await Read(partition, tree, unit, stop);
            var report = await workOut(before.Standing(tree, unit), stop);
            var sums = BranchTotals.Of(tree, unit, one => one.Code == unit.Code ? report?.Figures : before.Reported(tree, one), node => before.AddedUp(tree, node));
            try
            {
                await WriteFigures(partition, Keys.Node(tree, unit), before, report, stop);
                await WriteTotals(partition, tree, before, sums, stop);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412 && attempt < MostTries)
            {
                // Somebody else was first. A short, growing, random pause lets them all through in turn.
                await Task.Delay(Random.Shared.Next(1, 10 * Math.Min(attempt, 20)), stop);
            }
        }
    }

    // From the root down, so that each node is read before what lies below it: with its parent's children; the root just before its own,
    // since its key comes right before theirs.
    private async Task<Rows> Read(string partition, ReportingTree tree, Unit unit, CancellationToken stop)
    {
        var rows = new Rows([], []);
        foreach (var node in tree.NodesOver(unit).Reverse().DefaultIfEmpty(unit))
        {
            var (isRoot, children) = (node.Code == tree.Root.Code, tree.ChildrenOf(node).ToList());
            var (from, to) = Keys.Children(tree, node);
            if (isRoot) from = Keys.Node(tree, node);
            if (isRoot || children.Any(tree.IsInner)) await Add(rows.Totals, totals, partition, from, to, stop);
            if ((isRoot && node.Reports) || children.Any(child => child.Reports)) await Add(rows.Figures, figures, partition, from, to, stop);
        }

        return rows;
    }

    private static async Task Add(Dictionary<string, TableEntity> rows, TableClient table, string partition, string from, string to, CancellationToken stop)
    {
        foreach (var row in await table.ReadRange(partition, from, to, stop)) rows[row.RowKey] = row;
    }

    private async Task WriteFigures(string partition, string key, Rows before, AcceptedReport? report, CancellationToken stop)
    {
        var old = before.Figures.GetValueOrDefault(key);
        if (report is null)
        {
            if (old is not null) await figures.DeleteEntityAsync(partition, key, old.ETag, stop);
            return;
        }

        var row = FigureRows.ToRow(report);
        (row.PartitionKey, row.RowKey) = (partition, key);
        if (old is null) await figures.AddEntityAsync(row, stop);
        else await figures.UpdateEntityAsync(row, old.ETag, TableUpdateMode.Replace, stop);
    }

    private async Task WriteTotals(string partition, ReportingTree tree, Rows before, IReadOnlyList<(Unit Node, Figures Total)> sums, CancellationToken stop)
    {
        // A tree of one unit has no totals.
        if (sums.Count == 0) return;
        await totals.SubmitTransactionAsync(sums.Select(sum =>
        {
            var row = TotalRows.ToRow(sum.Node, sum.Total);
            (row.PartitionKey, row.RowKey) = (partition, Keys.Node(tree, sum.Node));
            return before.Totals.GetValueOrDefault(row.RowKey) is { } old
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, old.ETag)
                : new TableTransactionAction(TableTransactionActionType.Add, row);
        }), stop);
    }

    /// <summary>Rows by their keys.</summary>
    private sealed record Rows(Dictionary<string, TableEntity> Figures, Dictionary<string, TableEntity> Totals)
    {
        public SubmissionId? Standing(ReportingTree tree, Unit unit) =>
            Figures.GetValueOrDefault(Keys.Node(tree, unit)) is { } row ? FigureRows.SubmissionOf(row) : null;

        public Figures? Reported(ReportingTree tree, Unit unit) => ValuesOf(Figures.GetValueOrDefault(Keys.Node(tree, unit)));

        public Figures? AddedUp(ReportingTree tree, Unit node) => ValuesOf(Totals.GetValueOrDefault(Keys.Node(tree, node)));

        private static Figures? ValuesOf(TableEntity? row) => row is null ? null : FigureColumns.FromColumns(row);
    }
}
