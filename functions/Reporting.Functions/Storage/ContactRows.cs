using Azure.Data.Tables;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Mails.Contacts;

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

    /// <summary>A mail to it came back.</summary>
    public Task CameBack(string hash, Bounce bounce, CancellationToken stop) =>
        Merge(hash, new() { ["BouncedAt"] = bounce.At, ["BounceIsHard"] = bounce.IsHard, ["BounceReason"] = Short(bounce.Reason) }, stop);

    /// <returns>Null when nothing is known of the address.</returns>
    public async Task<ContactHealth?> Find(string hash, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, hash, cancellationToken: stop);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <returns>All that is known, by the hash of the address: a thousand a round trip.</returns>
    public async Task<IReadOnlyDictionary<string, ContactHealth>> All(CancellationToken stop) =>
        (await table.ReadPartition(Partition, stop)).ToDictionary(row => row.RowKey, FromRow, StringComparer.Ordinal);

    private static ContactHealth FromRow(TableEntity row) => new(
        row.GetDateTimeOffset("AcceptedAt"),
        row.GetDateTimeOffset("RefusedAt"),
        row.GetDateTimeOffset("BouncedAt") is { } at ? new Bounce(row.GetBoolean("BounceIsHard") == true, row.GetString("BounceReason"), at) : null);

    private static string Short(string reason) => reason.Length <= MostOfAReason ? reason : reason[..MostOfAReason];

    private async Task Merge(string hash, TableEntity facts, CancellationToken stop)
    {
        (facts.PartitionKey, facts.RowKey) = (Partition, hash);
        await table.UpsertEntityAsync(facts, TableUpdateMode.Merge, stop);
    }
}
