using System.Globalization;
using Azure.Data.Tables;
using Reporting.Domain.Periods;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>DueDays</c>: partition programme, row <c>period|moment of naming</c>. The last days that an office has named for reports
/// due on request. Rows are added and never changed, so that which day held at any moment can be told later.</summary>
public sealed class DueDayRows(TableServiceClient tables)
{
    internal const string Table = "DueDays";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>Every naming of every period; the latest of a period holds.</returns>
    public async Task<ILookup<ProgrammeId, (PeriodId Period, NamedDueDay Day)>> All(CancellationToken stop)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: stop)) rows.Add(row);
        return rows.ToLookup(row => ProgrammeId.Parse(row.PartitionKey), row => (PeriodId.Parse(row.RowKey.Split('|')[0]), FromRow(row)));
    }

    public async Task Name(ProgrammeId programme, PeriodId period, NamedDueDay day, CancellationToken stop)
    {
        var row = new TableEntity(programme.ToString(), $"{period}|{Keys.Moment(day.At)}")
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
