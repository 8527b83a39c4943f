using Azure.Data.Tables;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Figures</c>: one wide row a unit with an accepted report, keyed by its path in the reporting tree.
/// <see cref="BranchRows"/> writes them.</summary>
public sealed class FigureRows(TableServiceClient tables)
{
    internal const string Table = "Figures";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task<AcceptedReport?> Find(ProgrammeId programme, PeriodId period, ReportingTree tree, Unit unit, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Partition(programme, period), Keys.Node(tree, unit), cancellationToken: stop);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <returns>What the unit's accepted report of a period says; null when it has none, or was not in the tree then.</returns>
    public async Task<AcceptedReport?> Find(Programme programme, Period period, UnitCode unit, CancellationToken stop)
    {
        var tree = programme.TreeIn(period);
        return tree.Find(unit) is { } then ? await Find(programme.Id, period.Id, tree, then, stop) : null;
    }

    public async Task<IReadOnlyList<AcceptedReport>> OfPeriod(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        [.. (await table.ReadPartition(Keys.Partition(programme, period), stop)).Select(FromRow)];

    internal static SubmissionId SubmissionOf(TableEntity row) => SubmissionId.Parse(row.GetString("Submission"));

    internal static TableEntity ToRow(AcceptedReport report)
    {
        var row = report.Figures.ToColumns();
        row["Unit"] = report.Unit.ToString();
        row["Submission"] = report.Submission.ToString();
        row["ReceivedAt"] = report.ReceivedAt;
        row["Sha256"] = report.Sha256;
        return row;
    }

    private static AcceptedReport FromRow(TableEntity row) => new(
        UnitCode.Parse(row.GetString("Unit")),
        SubmissionOf(row),
        row.GetDateTimeOffset("ReceivedAt")!.Value,
        row.GetString("Sha256"),
        FigureColumns.FromColumns(row));
}
