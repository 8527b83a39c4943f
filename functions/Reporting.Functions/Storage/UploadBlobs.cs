using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Container <c>uploads</c>: <c>programme/period/unit/key.xlsx</c>, each blob written once and never again.</summary>
public sealed class UploadBlobs(BlobServiceClient blobs)
{
    public const string Container = "uploads";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    /// <summary>Stores the bytes under the submission's name. The same bytes in the same millisecond are the same submission, so
    /// finding them there already is success.</summary>
    public async Task Store(SubmissionId id, BinaryData bytes, CancellationToken stop)
    {
        try
        {
            await container.GetBlobClient(NameOf(id)).UploadAsync(bytes, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, stop);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
        }
    }

    /// <summary>Reads a blob, but only up to a size: a larger one is told by its size alone and not transferred.</summary>
    /// <returns>Null when there is no such blob.</returns>
    public async Task<UploadedFile?> Read(string name, long mostBytes, CancellationToken stop)
    {
        try
        {
            using var blob = (await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: stop)).Value;
            var (bytes, createdAt) = (blob.Details.ContentLength, blob.Details.CreatedOn);
            if (bytes > mostBytes) return new UploadedFile(bytes, createdAt, null);
            return new UploadedFile(bytes, createdAt, await BinaryData.FromStreamAsync(blob.Content, stop));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <returns>The names of a period's blobs, with their moments of creation.</returns>
    public async Task<IReadOnlyList<(string Name, DateTimeOffset CreatedAt)>> NamesOf(ProgrammeId programme, PeriodId period, CancellationToken stop)
    {
        var names = new List<(string, DateTimeOffset)>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{programme}/{period}/", stop)) names.Add((blob.Name, blob.Properties.CreatedOn ?? DateTimeOffset.MinValue));
        return names;
    }

    /// <returns>An address to which one workbook can be put, once, without any other right.</returns>
    public async Task<Uri> LinkTo(string name, DateTimeOffset from, DateTimeOffset until, CancellationToken stop)
    {
        var blob = container.GetBlobClient(name);
        var sas = new BlobSasBuilder(BlobSasPermissions.Create, until) { BlobContainerName = Container, BlobName = name, Resource = "b" };
        if (blob.CanGenerateSasUri) return blob.GenerateSasUri(sas);

        var key = await blobs.GetUserDelegationKeyAsync(from, until, stop);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key, blobs.AccountName) }.ToUri();
    }

    public static string NameOf(SubmissionId id) => $"{id.Programme}/{id.Period}/{id.Unit}/{id.SortKey}.xlsx";
}
