namespace Azure.Data.Tables;

/// <summary>What every row of a table has.</summary>
public interface ITableEntity
{
    /// <summary>Rows with the same partition key are stored and changed together.</summary>
    string PartitionKey { get; set; }

    /// <summary>Names the row within its partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last changed the row.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Changes with every write.</summary>
    ETag ETag { get; set; }
}
