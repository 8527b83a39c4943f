using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Submissions</c>: partition <c>programme|period</c>, row <c>unit|key</c>. One partition is the board's history,
/// one range of rows is a unit's.</summary>
public sealed class SubmissionRows(TableServiceClient tables)
{
    internal const string Table = "Submissions";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task<Submission?> Find(SubmissionId id, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Partition(id.Programme, id.Period), Keys.Row(id.Unit, id.SortKey), cancellationToken: stop);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <returns>False when the submission is known already; the row is then left as it is.</returns>
    public async Task<bool> TryAdd(Submission submission, CancellationToken stop)
    {
        try
        {
            await table.AddEntityAsync(ToRow(submission), stop);
            return true;
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Replaces the row. Safe to repeat: a submission's verdict depends on nothing but the submission.</summary>
    public async Task Record(Submission submission, CancellationToken stop) =>
        await table.UpsertEntityAsync(ToRow(submission), TableUpdateMode.Replace, stop);

    public async Task<IReadOnlyList<Submission>> OfUnit(ProgrammeId programme, PeriodId period, UnitCode unit, CancellationToken stop) =>
        [.. (await table.ReadRange(Keys.Partition(programme, period), $"{unit}|", $"{unit}}}", stop)).Select(FromRow)];

    public async Task<IReadOnlyList<Submission>> OfPeriod(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        [.. (await table.ReadPartition(Keys.Partition(programme, period), stop)).Select(FromRow)];

    private static TableEntity ToRow(Submission submission)
    {
        var id = submission.Id;
        var row = new TableEntity(Keys.Partition(id.Programme, id.Period), Keys.Row(id.Unit, id.SortKey))
        {
            ["Submission"] = id.ToString(),
            ["ReceivedAt"] = submission.ReceivedAt,
            ["State"] = submission.State.ToString(),
            ["By"] = submission.By,
            ["Errors"] = submission.Errors,
            ["Warnings"] = submission.Warnings,
            ["Attempts"] = submission.Attempts,
        };
        if (submission.Sha256 is { } hash) row["Sha256"] = hash;
        if (submission.Bytes is { } bytes) row["Bytes"] = bytes;
        return row;
    }

    private static Submission FromRow(TableEntity row) => new(
        SubmissionId.Parse(row.GetString("Submission")),
        row.GetDateTimeOffset("ReceivedAt")!.Value,
        Enum.Parse<SubmissionState>(row.GetString("State")),
        row.GetString("Sha256"),
        row.GetInt64("Bytes"),
        row.GetString("By"),
        row.GetInt32("Errors")!.Value,
        row.GetInt32("Warnings")!.Value,
        row.GetInt32("Attempts")!.Value);
}
