using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Container <c>rosters</c>: <c>programme/sha256.xlsx</c>, workbooks that an officer has sent to see what they would change. One stays until
/// it is put in force, or else for a day: it holds people's names and numbers.</summary>
public sealed partial class RosterBlobs(BlobServiceClient blobs)
{
    internal const string Container = "rosters";

    // Whoever looks at a preview confirms it the same day.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    /// <summary>Keeps the bytes, and removes what was left behind.</summary>
    /// <returns>The hash by which they are found again.</returns>
    public async Task<string> Keep(ProgrammeId programme, BinaryData bytes, DateTimeOffset now, CancellationToken stop)
    {
        await foreach (var old in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{programme}/", stop))
        {
            if (old.Properties.LastModified + Kept < now) await container.DeleteBlobIfExistsAsync(old.Name, cancellationToken: stop);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await BlobOf(programme, hash).UploadAsync(bytes, overwrite: true, stop);
        return hash;
    }

    /// <returns>The very bytes that have the hash; null when they are not kept, or it is no hash.</returns>
    public async Task<BinaryData?> Read(ProgrammeId programme, string hash, CancellationToken stop)
    {
        if (!Hash().IsMatch(hash)) return null;
        try
        {
            return (await BlobOf(programme, hash).DownloadContentAsync(stop)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public Task Remove(ProgrammeId programme, string hash, CancellationToken stop) => BlobOf(programme, hash).DeleteIfExistsAsync(cancellationToken: stop);

    private BlobClient BlobOf(ProgrammeId programme, string hash) => container.GetBlobClient($"{programme}/{hash}.xlsx");

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
