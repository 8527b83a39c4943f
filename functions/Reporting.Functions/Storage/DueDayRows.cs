using System.Globalization;
using Azure.Data.Tables;
using Reporting.Domain.Periods;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>DueDays</c>: partition programme, row period. The last days that an office has named for reports due on request.</summary>
public sealed class DueDayRows(TableServiceClient tables)
{
    internal const string Table = "DueDays";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task<ILookup<ProgrammeId, (PeriodId Period, NamedDueDay Day)>> All(CancellationToken stop)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: stop)) rows.Add(row);
        return rows.ToLookup(row => ProgrammeId.Parse(row.PartitionKey), row => (PeriodId.Parse(row.RowKey), FromRow(row)));
    }

    public async Task Name(ProgrammeId programme, PeriodId period, NamedDueDay day, CancellationToken stop)
    {
        var row = new TableEntity(programme.ToString(), period.ToString())
        {
            ["LastDay"] = day.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Document"] = day.Document,
            ["By"] = day.By,
            ["At"] = day.At,
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, stop);
    }

    private static NamedDueDay FromRow(TableEntity row) => new(
        DateOnly.ParseExact(row.GetString("LastDay"), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetString("Document"), row.GetString("By"), row.GetDateTimeOffset("At")!.Value);
}
