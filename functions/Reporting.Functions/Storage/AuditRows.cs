using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Periods;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Audit</c>: partition a day in Vietnam, row the moment counted backwards, so that the latest comes first. Rows are
/// added, get their outcome once, and are never removed by the app.</summary>
public sealed class AuditRows(TableServiceClient tables)
{
    internal const string Table = "Audit";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>The key of an entry of this moment: no two have the same.</returns>
    public static string KeyAt(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks:0000000000000000000}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");

    public async Task Add(AuditEntry entry, CancellationToken stop)
    {
        var row = new TableEntity(DayOf(entry), entry.Key)
        {
            ["At"] = entry.At,
            ["By"] = entry.By,
            ["From"] = entry.From,
            ["Function"] = entry.Function,
            ["Address"] = entry.Address,
        };
        if (entry.Programme is { } programme) row["Programme"] = programme;
        if (entry.Period is { } period) row["Period"] = period;
        if (entry.Unit is { } unit) row["Unit"] = unit;
        SetOutcome(row, entry);
        await table.AddEntityAsync(row, stop);
    }

    /// <summary>Writes down what came of it: status and note.</summary>
    public async Task Complete(AuditEntry entry, CancellationToken stop)
    {
        var row = new TableEntity(DayOf(entry), entry.Key);
        SetOutcome(row, entry);
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, stop);
    }

    /// <returns>The entries of a day, the latest first; only those behind a key, when one is given. Read as far as is asked for.</returns>
    public async IAsyncEnumerable<AuditEntry> Of(DateOnly day, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Days.TextOf(day)} and RowKey gt {after ?? ""}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) yield return FromRow(row);
    }

    private static AuditEntry FromRow(TableEntity row) =>
        new(row.RowKey, row.GetDateTimeOffset("At")!.Value, row.GetString("By"), row.GetString("From"), row.GetString("Function"), row.GetString("Address"))
        {
            Programme = row.GetString("Programme"),
            Period = row.GetString("Period"),
            Unit = row.GetString("Unit"),
            Note = row.GetString("Note"),
            Status = row.GetInt32("Status"),
        };

    private static void SetOutcome(TableEntity row, AuditEntry entry)
    {
        if (entry.Status is { } status) row["Status"] = status;
        if (entry.Note is { } note) row["Note"] = note;
    }

    private static string DayOf(AuditEntry entry) => Days.TextOf(VietnamTime.DayOf(entry.At));
}
