using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;

namespace Reporting.Functions.Storage;

/// <summary>Makes the tables and containers before the first request, so that no step has to.</summary>
internal sealed class PrepareStorage(TableServiceClient tables, BlobServiceClient blobs) : IHostedService
{
    private static readonly string[] Tables =
    [
        SubmissionRows.Table, FigureRows.Table, TotalRows.Table, ObligationRows.Table, TokenRows.Table, LedgerRows.Table, OutboxRows.Table, ContactRows.Table, RosterRows.Table, OpenedPeriodRows.Table, FingerprintRows.Table,
        ExtensionRows.Table, DueDayRows.Table, SessionRows.Table, StrayUploadRows.Table, AuditRows.Table,
    ];

    private static readonly string[] Containers = [UploadBlobs.Container, ResultBlobs.Container, PackBlobs.Container, RosterBlobs.Container];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Tables.Select(name => tables.CreateTableIfNotExistsAsync(name, cancellationToken)));
        await Task.WhenAll(Containers.Select(name => blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
