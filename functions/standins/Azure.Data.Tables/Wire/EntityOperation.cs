using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>One change of one row, as a request of its own or as a part of a transaction.</summary>
internal sealed record EntityOperation(RequestMethod Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public static EntityOperation Add(string table, ITableEntity entity) => new(
        RequestMethod.Post,
        Paths.Table(table),
        [("Prefer", "return-no-content"), ("Accept", Paths.MinimalMetadata), ("Content-Type", "application/json;odata=nometadata")],
        EntityWriter.Write(entity));

    /// <summary>Replaces or merges: unconditionally, or only over the version named.</summary>
    public static EntityOperation Write(string table, ITableEntity entity, TableUpdateMode mode, ETag ifMatch = default)
    {
        var body = EntityWriter.Write(entity);
        return new(
            mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch,
            Paths.Entity(table, entity.PartitionKey, entity.RowKey),
            [.. Condition(ifMatch), ("Accept", "application/json"), ("Content-Type", "application/json")],
            body);
    }

    /// <summary>Deletes the version named, or whatever is there.</summary>
    public static EntityOperation Delete(string table, string partitionKey, string rowKey, ETag ifMatch)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return new(
            RequestMethod.Delete,
            Paths.Entity(table, partitionKey, rowKey),
            [.. Condition(ifMatch == default ? ETag.All : ifMatch), ("Accept", Paths.MinimalMetadata)],
            null);
    }

    private static IEnumerable<(string, string)> Condition(ETag ifMatch) => ifMatch == default ? [] : [("If-Match", ifMatch.ToString("H"))];
}
