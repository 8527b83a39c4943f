using Azure;

namespace Reporting.Functions.Storage;

/// <summary>A row of <c>Figures</c> or <c>Totals</c>, as it stood when it was looked at.</summary>
public sealed record PlacedRow
{
    internal PlacedRow(string table, string partition, string key, ETag state) => (Table, Partition, Key, State) = (table, partition, key, state);

    internal string Table { get; }

    internal string Partition { get; }

    internal string Key { get; }

    internal ETag State { get; }
}
