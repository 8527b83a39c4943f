using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Outbox</c>: partition <c>programme|period</c>, row <c>unit|step|contact</c>. The row is the claim as well as
/// the mail: whoever inserts it has decided that this reminder exists, and nobody can insert it again.</summary>
public sealed class OutboxRows(TableServiceClient tables)
{
    internal const string Table = "Outbox";

    private const string IsWaiting = "Waiting";
    private const string IsBeingSent = "Sending";
    private const string WasSent = "Sent";
    private const string WasSkipped = "Skipped";

    /// <summary>A claim older than this belongs to a run that ended before it could confirm; the mail goes out again under the same
    /// Message-ID, by which receiving servers know it.</summary>
    private static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(30);

    private readonly TableClient table = tables.GetTableClient(Table);

    public static string KeyOf(UnitCode unit, ReminderStep step, Contact contact) => $"{unit}|{step.Key}|{Short(contact.Email!)}";

    /// <returns>A short hash of an address, since addresses hold letters that keys do not.</returns>
    public static string Short(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToUpperInvariant())))[..8];

    public async Task<IReadOnlySet<string>> KeysOf(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        (await table.ReadPartition(Keys.Partition(programme, period), stop)).Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);

    /// <returns>False when the mail is there already.</returns>
    public async Task<bool> TryAdd(ProgrammeId programme, PeriodId period, string key, Mail mail, DateTimeOffset now, CancellationToken stop)
    {
        var row = new TableEntity(Keys.Partition(programme, period), key)
        {
            ["State"] = IsWaiting,
            ["MessageId"] = mail.Id,
            ["ToName"] = mail.ToName,
            ["ToAddress"] = mail.ToAddress,
            ["Subject"] = mail.Subject,
            ["Body"] = mail.Body,
            ["WrittenAt"] = now,
        };
        try
        {
            await table.AddEntityAsync(row, stop);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    /// <returns>The mails that are to be sent, with the unit and step of each.</returns>
    public async Task<IReadOnlyList<WaitingMail>> Waiting(ProgrammeId programme, PeriodId period, DateTimeOffset now, CancellationToken stop) =>
        [.. (await table.ReadPartition(Keys.Partition(programme, period), stop)).Where(row => Waits(row, now))
            .Select(row => new WaitingMail(row.RowKey, UnitCode.Parse(row.RowKey.Split('|')[0]), row.RowKey.Split('|')[1], FromRow(row)))];

    /// <returns>True for the one caller that may send the mail.</returns>
    public async Task<bool> TryClaim(ProgrammeId programme, PeriodId period, string key, DateTimeOffset now, CancellationToken stop)
    {
        var row = (await table.GetEntityAsync<TableEntity>(Keys.Partition(programme, period), key, cancellationToken: stop)).Value;
        if (!Waits(row, now)) return false;
        row["State"] = IsBeingSent;
        row["ClaimedAt"] = now;
        try
        {
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, stop);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 412)
        {
            return false;
        }
    }

    public Task Confirm(ProgrammeId programme, PeriodId period, string key, DateTimeOffset now, CancellationToken stop) =>
        Update(programme, period, key, new TableEntity { ["State"] = WasSent, ["SentAt"] = now }, stop);

    /// <summary>The server would not take it: it waits for the next run.</summary>
    public Task PutBack(ProgrammeId programme, PeriodId period, string key, string reason, CancellationToken stop) =>
        Update(programme, period, key, new TableEntity { ["State"] = IsWaiting, ["LastError"] = reason }, stop);

    /// <summary>What it says is no longer so; it is never sent.</summary>
    public Task Skip(ProgrammeId programme, PeriodId period, string key, CancellationToken stop) =>
        Update(programme, period, key, new TableEntity { ["State"] = WasSkipped }, stop);

    /// <returns>Every mail of the period, sent or not.</returns>
    public async Task<IReadOnlyList<Mail>> MailsOf(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        [.. (await table.ReadPartition(Keys.Partition(programme, period), stop)).Select(FromRow)];

    private static bool Waits(TableEntity row, DateTimeOffset now) =>
        row.GetString("State") == IsWaiting || (row.GetString("State") == IsBeingSent && row.GetDateTimeOffset("ClaimedAt") < now - ClaimLasts);

    private async Task Update(ProgrammeId programme, PeriodId period, string key, TableEntity change, CancellationToken stop)
    {
        (change.PartitionKey, change.RowKey) = (Keys.Partition(programme, period), key);
        await table.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, stop);
    }

    private static Mail FromRow(TableEntity row) =>
        new(row.GetString("MessageId"), row.GetString("ToName"), row.GetString("ToAddress"), row.GetString("Subject"), row.GetString("Body"));
}
