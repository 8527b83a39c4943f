using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Reporting.Functions.Storage;

/// <summary>Container <c>programmes</c>: programme packs beside those that came with the app, under any name that ends in
/// <c>.json</c>.</summary>
public sealed class PackBlobs(BlobServiceClient blobs)
{
    public const string Container = "programmes";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    public async Task<IReadOnlyList<PackBlob>> List(CancellationToken stop)
    {
        var packs = new List<PackBlob>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stop))
        {
            if (IsPack(blob.Name)) packs.Add(new PackBlob(blob.Name, $"{blob.Properties.ETag}", blob.Properties.ContentLength ?? 0));
        }

        return packs;
    }

    /// <returns>The text; null when the blob is gone.</returns>
    public async Task<string?> Read(string name, CancellationToken stop)
    {
        try
        {
            // A reader, since editors put a byte order mark in front.
            using var reader = new StreamReader((await container.GetBlobClient(name).DownloadContentAsync(stop)).Value.Content.ToStream(), Encoding.UTF8);
            return await reader.ReadToEndAsync(stop);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Adds a pack unless there is one of that name already.</summary>
    public async Task TryAdd(string name, string text, CancellationToken stop)
    {
        try
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, stop);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
        }
    }

    private static bool IsPack(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);
}
