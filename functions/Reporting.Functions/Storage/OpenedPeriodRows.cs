using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>OpenedPeriods</c>: partition programme, row period. Which version of its programme a period was opened with;
/// the first to insert the row decides, and the row never changes.</summary>
public sealed class OpenedPeriodRows(TableServiceClient tables)
{
    internal const string Table = "OpenedPeriods";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task<IReadOnlyList<OpenedPeriod>> All(CancellationToken stop)
    {
        var periods = new List<OpenedPeriod>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: stop)) periods.Add(FromRow(row));
        return periods;
    }

    /// <returns>The version that the period is opened with, which is another than the one given where somebody was first.</returns>
    public async Task<string> Open(OpenedPeriod period, DateTimeOffset now, CancellationToken stop)
    {
        var (partition, key) = (period.Programme.ToString(), period.Period.ToString());
        try
        {
            await table.AddEntityAsync(new TableEntity(partition, key) { ["Version"] = period.Version, ["OpenedAt"] = now }, stop);
            return period.Version;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return FromRow((await table.GetEntityAsync<TableEntity>(partition, key, cancellationToken: stop)).Value).Version;
        }
    }

    private static OpenedPeriod FromRow(TableEntity row) => new(ProgrammeId.Parse(row.PartitionKey), PeriodId.Parse(row.RowKey), row.GetString("Version"));
}
