using Azure.Data.Tables;
using Reporting.Functions.Access;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Sessions</c>: the browsers in which a personal link has been opened, or somebody has signed in. Partition the hash of
/// the link's token or of the account, row the hash of what the browser's cookie holds: neither opens anything.</summary>
public sealed class SessionRows(TableServiceClient tables)
{
    internal const string Table = "Sessions";

    private const int AtOnce = 16;

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task Add(string openedBy, string secretHash, StoredSession session, CancellationToken stop)
    {
        var row = new TableEntity(openedBy, secretHash) { ["ExpiresAt"] = session.ExpiresAt };
        if (session.Roles is { } roles) (row["Name"], row["Roles"]) = (session.Name, string.Join(' ', roles.Words));
        await table.AddEntityAsync(row, stop);
    }

    /// <returns>The session, ended or not; null when there is none.</returns>
    public async Task<StoredSession?> Find(string openedBy, string secretHash, CancellationToken stop)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(openedBy, secretHash, cancellationToken: stop);
        if (!found.HasValue) return null;
        var row = found.Value!;
        return new StoredSession(row.GetDateTimeOffset("ExpiresAt")!.Value)
        {
            Name = row.GetString("Name"),
            Roles = row.GetString("Roles") is { } roles ? DeskRoles.Read(roles.Split(' ')) : null,
        };
    }

    public async Task Remove(string openedBy, string secretHash, CancellationToken stop) => await table.DeleteEntityAsync(openedBy, secretHash, cancellationToken: stop);

    /// <summary>Removes sessions of anybody that had ended before a moment, up to a number of them. Reads the table; it is small where this is done daily.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveEndedBefore(DateTimeOffset moment, int most, CancellationToken stop)
    {
        var ended = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"ExpiresAt lt {moment}"), select: ["PartitionKey", "RowKey"], cancellationToken: stop))
        {
            ended.Add(row);
            if (ended.Count == most) break;
        }

        await Parallel.ForEachAsync(ended, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (row, token) => await Remove(row.PartitionKey, row.RowKey, token));
        return ended.Count;
    }
}
