using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Words;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Outbox</c>: partition a day in Vietnam, row <c>kind|key</c>. A row is one mail to one address, from when it is
/// written until long after it was sent: claim, ledger and text in one.</summary>
public sealed class OutboxRows(TableServiceClient tables, ReportingMeters meters)
{
    internal const string Table = "Outbox";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>False when the mail is there already; it is then left as it is.</returns>
    public async Task<bool> TryAdd(OutboxMail mail, CancellationToken stop)
    {
        try
        {
            await table.AddEntityAsync(MailColumns.ToRow(mail), stop);
            meters.Mail(MailOutcome.Written);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    public async Task<StoredMail?> Find(MailKey key, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(key.DayText, MailColumns.RowOf(key), cancellationToken: stop);
        return row.HasValue ? new StoredMail(MailColumns.FromRow(row.Value!), row.Value!.ETag) : null;
    }

    /// <returns>The mails of these days that wait or are being sent, without their texts.</returns>
    public Task<List<OutboxMail>> Open(DateOnly from, DateOnly to, CancellationToken stop) =>
        Read(from, to, TableClient.CreateQueryFilter($"(State eq {nameof(MailState.Waiting)} or State eq {nameof(MailState.Sending)})"), MailColumns.AllButTexts, stop);

    /// <returns>The mails of these days about a period, whatever became of them, without their texts.</returns>
    public Task<List<OutboxMail>> About(ProgrammeId programme, PeriodId period, DateOnly from, DateOnly to, CancellationToken stop) => About(programme, period, from, to, MailColumns.AllButTexts, stop);

    /// <returns>The same with their texts.</returns>
    public Task<List<OutboxMail>> TextsAbout(ProgrammeId programme, PeriodId period, DateOnly from, DateOnly to, CancellationToken stop) => About(programme, period, from, to, null, stop);

    /// <returns>The mails of one kind written on these days, whatever became of them, without their texts.</returns>
    public Task<List<OutboxMail>> OfKind(MailKind kind, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var (first, end) = ($"{kind}|", $"{kind}}}");
        return Read(from, to, TableClient.CreateQueryFilter($"RowKey ge {first} and RowKey lt {end}"), MailColumns.AllButTexts, stop);
    }

    /// <summary>Replaces the mail, unless somebody has changed it since it was read.</summary>
    /// <returns>The mail as it is stored now; null when somebody was first.</returns>
    public async Task<StoredMail?> TryChange(StoredMail before, OutboxMail after, CancellationToken stop)
    {
        try
        {
            var written = await table.UpdateEntityAsync(MailColumns.ToRow(after), before.Version, TableUpdateMode.Replace, stop);
            return new StoredMail(after, written.Headers.ETag!.Value);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Writes down that the mail was sent, whoever else has changed it: it is so.</summary>
    public Task RecordSent(OutboxMail mail, CancellationToken stop) => Merge(mail.Key, MailColumns.Standing(mail), stop);

    /// <summary>Writes down that the mail came back.</summary>
    public Task RecordBounce(MailKey key, Bounce bounce, CancellationToken stop) => Merge(key, MailColumns.Of(bounce), stop);

    private async Task<List<OutboxMail>> About(ProgrammeId programme, PeriodId period, DateOnly from, DateOnly to, IEnumerable<string>? columns, CancellationToken stop) =>
        [.. (await Read(from, to, MailColumns.PerhapsAbout(programme, period), columns, stop)).Where(mail => mail.Topics.Any(topic => topic.Programme == programme && topic.Period == period))];

    private async Task<List<OutboxMail>> Read(DateOnly from, DateOnly to, string filter, IEnumerable<string>? columns, CancellationToken stop)
    {
        var days = TableClient.CreateQueryFilter($"PartitionKey ge {MailKey.TextOf(from)} and PartitionKey le {MailKey.TextOf(to)}");
        var mails = new List<OutboxMail>();
        await foreach (var row in table.QueryAsync<TableEntity>($"{days} and {filter}", select: columns, cancellationToken: stop)) mails.Add(MailColumns.FromRow(row));
        return mails;
    }

    private async Task Merge(MailKey key, TableEntity change, CancellationToken stop)
    {
        (change.PartitionKey, change.RowKey) = (key.DayText, MailColumns.RowOf(key));
        await table.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, stop);
    }
}
