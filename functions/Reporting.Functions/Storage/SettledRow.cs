using Azure;
using Azure.Data.Tables;

namespace Reporting.Functions.Storage;

/// <summary>Writes a row that is worked out from other rows, so that writers at the same time end up with the same row: the ETag
/// is read <em>before</em> what the row is made from, and the write holds only if the row has not changed since; else once more.
/// It writes even when nothing changed: the new ETag is what tells a slower writer that it has read too early.</summary>
internal static class SettledRow
{
    private const int MostTries = 100;

    public static async Task Settle(
        this TableClient table, string partition, string row, Func<CancellationToken, Task<TableEntity?>> workOut, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, select: ["PartitionKey", "RowKey"], stop);
            var after = await workOut(stop);
            try
            {
                await table.Write(partition, row, before.HasValue ? before.Value!.ETag : null, after, stop);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412 && attempt < MostTries)
            {
                // Somebody else was first. A short, growing, random pause lets them all through in turn.
                await Task.Delay(Random.Shared.Next(1, 10 * Math.Min(attempt, 20)), stop);
            }
        }
    }

    private static async Task Write(this TableClient table, string partition, string row, ETag? before, TableEntity? after, CancellationToken stop)
    {
        if (after is null)
        {
            if (before is { } gone) await table.DeleteEntityAsync(partition, row, gone, stop);
            return;
        }

        (after.PartitionKey, after.RowKey) = (partition, row);
        if (before is { } unchanged) await table.UpdateEntityAsync(after, unchanged, TableUpdateMode.Replace, stop);
        else await table.AddEntityAsync(after, stop);
    }
}
