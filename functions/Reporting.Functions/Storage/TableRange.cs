using Azure.Data.Tables;

namespace Reporting.Functions.Storage;

/// <summary>Reads ranges of one partition.</summary>
internal static class TableRange
{
    public static async Task<List<TableEntity>> ReadPartition(this TableClient table, string partition, CancellationToken stop) =>
        await table.Read(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), stop);

    /// <summary>Rows with <paramref name="from"/> ≤ row key &lt; <paramref name="to"/>.</summary>
    public static async Task<List<TableEntity>> ReadRange(this TableClient table, string partition, string from, string to, CancellationToken stop) =>
        await table.Read(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"), stop);

    private static async Task<List<TableEntity>> Read(this TableClient table, string filter, CancellationToken stop)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) rows.Add(row);
        return rows;
    }
}
