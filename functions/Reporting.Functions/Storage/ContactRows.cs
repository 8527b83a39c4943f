using Azure.Data.Tables;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Contacts</c>: one partition, row the hash of an address. What became of the mails to it, and no more: the address
/// itself is not kept here. Each fact is a column of its own, so that writers do not meet.</summary>
public sealed class ContactRows(TableServiceClient tables)
{
    internal const string Table = "Contacts";

    private const string Partition = "contact";
    private const int MostOfAReason = 500;

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>A server has taken a mail for it.</summary>
    public Task Accepted(Recipient to, DateTimeOffset at, CancellationToken stop) => Merge(to.Hash, new() { ["AcceptedAt"] = at }, stop);

    /// <summary>A server would not take a mail for it.</summary>
    public Task Refused(Recipient to, string reason, DateTimeOffset at, CancellationToken stop) => Merge(to.Hash, new() { ["RefusedAt"] = at, ["RefusedReason"] = Short(reason) }, stop);

    private static string Short(string reason) => reason.Length <= MostOfAReason ? reason : reason[..MostOfAReason];

    private async Task Merge(string hash, TableEntity facts, CancellationToken stop)
    {
        (facts.PartitionKey, facts.RowKey) = (Partition, hash);
        await table.UpsertEntityAsync(facts, TableUpdateMode.Merge, stop);
    }
}
