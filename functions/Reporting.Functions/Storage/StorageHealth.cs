using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Reporting.Functions.Storage;

/// <summary>Asks storage whether it answers, tables and blobs alike.</summary>
public sealed class StorageHealth(TableServiceClient tables, BlobServiceClient blobs)
{
    /// <returns>What time it is by the storage's own clock; null when it does not say.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer, or refuses.</exception>
    public async Task<DateTimeOffset?> Ask(CancellationToken stop)
    {
        await tables.GetTableClient(OpenedPeriodRows.Table).GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: stop);
        var properties = await blobs.GetBlobContainerClient(ResultBlobs.Container).GetPropertiesAsync(cancellationToken: stop);
        return properties.GetRawResponse().Headers.Date;
    }
}
