using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>StrayUploads</c>: partition <c>programme|period</c>, row a hash of the blob's name, which no key could hold. The blobs
/// under a period that belong to nobody who reports: how often each was tried, and since when it is left alone.</summary>
public sealed class StrayUploadRows(TableServiceClient tables)
{
    internal const string Table = "StrayUploads";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>How often the blob was tried, and whether it is left alone.</returns>
    public async Task<(int Attempts, bool IsLeftAlone)> Find(ProgrammeId programme, PeriodId period, string blob, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Partition(programme, period), RowOf(blob), cancellationToken: stop);
        return row.HasValue ? (row.Value!.GetInt32("Attempts")!.Value, row.Value.ContainsKey("LeftAloneAt")) : (0, false);
    }

    public async Task Record(ProgrammeId programme, PeriodId period, string blob, int attempts, DateTimeOffset? leftAloneAt, CancellationToken stop)
    {
        var row = new TableEntity(Keys.Partition(programme, period), RowOf(blob)) { ["Blob"] = blob, ["Attempts"] = attempts };
        if (leftAloneAt is { } moment) row["LeftAloneAt"] = moment;
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, stop);
    }

    /// <returns>The blobs that are left alone.</returns>
    public async Task<IReadOnlyList<string>> LeftAlone(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        [.. (await table.ReadPartition(Keys.Partition(programme, period), stop)).Where(row => row.ContainsKey("LeftAloneAt")).Select(row => row.GetString("Blob"))];

    private static string RowOf(string blob) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)));
}
