using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Mails;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Ledger</c>: partition <c>programme|period</c>, row <c>unit|step|address</c>. Which mail carries a reminder; whoever
/// inserts the row decides, and it is never changed. Steps that had passed unsent are there as well, without a mail; and what an officer has
/// asked for, with the mail that is to carry it and who asked.</summary>
public sealed class LedgerRows(TableServiceClient tables)
{
    internal const string Table = "Ledger";

    // What stands in place of a mail where a step was passed over.
    private const string NoMail = "";

    private const int MostInATransaction = 100;

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>The keys of the period's reminders, each with the key of the mail that carries it, which is blank for a step that was
    /// passed over.</returns>
    public async Task<IReadOnlyDictionary<string, string>> OfPeriod(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        (await table.ReadPartition(Keys.Partition(programme, period), stop)).ToDictionary(row => row.RowKey, row => row.GetString("Mail"), StringComparer.Ordinal);

    /// <summary>Puts a reminder into a mail, unless it is in another.</summary>
    /// <returns>Whether it is in this mail.</returns>
    public async Task<bool> TryPut(ProgrammeId programme, PeriodId period, string reminder, MailKey mail, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            await table.AddEntityAsync(ToRow(programme, period, reminder, mail.ToString(), now), stop);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            var row = await table.GetEntityAsync<TableEntity>(Keys.Partition(programme, period), reminder, cancellationToken: stop);
            return row.Value.GetString("Mail") == mail.ToString();
        }
    }

    /// <summary>Puts what an officer has asked for into mails that certainly were not sent, a hundred a round trip. Asking again on the same day
    /// changes nothing but who asked last.</summary>
    public async Task Ask(ProgrammeId programme, PeriodId period, IEnumerable<(string Reminder, MailKey Mail)> asked, string by, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var some in asked.Chunk(MostInATransaction))
        {
            await table.SubmitTransactionAsync(some.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Asked(programme, period, one.Reminder, one.Mail, by, now))), stop);
        }
    }

    /// <summary>Takes a reminder out of a mail that certainly was not sent and no longer says it: the step counts as passed over.</summary>
    public async Task TakeOut(ProgrammeId programme, PeriodId period, string reminder, DateTimeOffset now, CancellationToken stop) =>
        await table.UpsertEntityAsync(ToRow(programme, period, reminder, NoMail, now), TableUpdateMode.Replace, stop);

    /// <summary>Writes down that a step came and went unsent.</summary>
    public async Task PassOver(ProgrammeId programme, PeriodId period, string reminder, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            await table.AddEntityAsync(ToRow(programme, period, reminder, NoMail, now), stop);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            // Sent, or passed over already.
        }
    }

    private static TableEntity Asked(ProgrammeId programme, PeriodId period, string reminder, MailKey mail, string by, DateTimeOffset now)
    {
        var row = ToRow(programme, period, reminder, mail.ToString(), now);
        row["By"] = by;
        return row;
    }

    private static TableEntity ToRow(ProgrammeId programme, PeriodId period, string reminder, string mail, DateTimeOffset now) =>
        new(Keys.Partition(programme, period), reminder) { ["Mail"] = mail, ["At"] = now };
}
