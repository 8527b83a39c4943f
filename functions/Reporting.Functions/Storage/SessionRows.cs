using Azure.Data.Tables;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Sessions</c>: the browsers in which a personal link has been opened. Partition the hash of the link's token, row the
/// hash of what the browser's cookie holds: neither opens anything.</summary>
public sealed class SessionRows(TableServiceClient tables)
{
    internal const string Table = "Sessions";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task Add(string tokenHash, string secretHash, DateTimeOffset expiresAt, CancellationToken stop) =>
        await table.AddEntityAsync(new TableEntity(tokenHash, secretHash) { ["ExpiresAt"] = expiresAt }, stop);

    /// <returns>Whether the session is open at this moment.</returns>
    public async Task<bool> IsOpen(string tokenHash, string secretHash, DateTimeOffset now, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(tokenHash, secretHash, cancellationToken: stop);
        return row.HasValue && now < row.Value!.GetDateTimeOffset("ExpiresAt");
    }

    public async Task Remove(string tokenHash, string secretHash, CancellationToken stop) => await table.DeleteEntityAsync(tokenHash, secretHash, cancellationToken: stop);

    /// <summary>Removes what has expired of one token's sessions; they are a handful.</summary>
    public async Task RemoveExpired(string tokenHash, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var row in (await table.ReadPartition(tokenHash, stop)).Where(row => row.GetDateTimeOffset("ExpiresAt") <= now))
        {
            await Remove(tokenHash, row.RowKey, stop);
        }
    }
}
