using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Container <c>results</c>: for each submission the verdict with every value and its cell, and the annotated workbook.</summary>
public sealed class ResultBlobs(BlobServiceClient blobs)
{
    internal const string Container = "results";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    public Task WriteVerdict(SubmissionId id, Verdict verdict, CancellationToken stop) =>
        VerdictOf(id).UploadAsync(BinaryData.FromObjectAsJson(verdict, Json), overwrite: true, stop);

    /// <returns>The verdict, null when there is none yet.</returns>
    public async Task<Verdict?> ReadVerdict(SubmissionId id, CancellationToken stop) =>
        (await Read(VerdictOf(id), stop))?.ToObjectFromJson<Verdict>(Json);

    public Task WriteAnnotated(SubmissionId id, BinaryData workbook, CancellationToken stop) =>
        AnnotatedOf(id).UploadAsync(workbook, overwrite: true, stop);

    /// <returns>The annotated workbook, null when there is none yet.</returns>
    public Task<BinaryData?> ReadAnnotated(SubmissionId id, CancellationToken stop) => Read(AnnotatedOf(id), stop);

    private static async Task<BinaryData?> Read(BlobClient blob, CancellationToken stop)
    {
        try
        {
            return (await blob.DownloadContentAsync(stop)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient VerdictOf(SubmissionId id) => container.GetBlobClient($"{id}/verdict.json");

    private BlobClient AnnotatedOf(SubmissionId id) => container.GetBlobClient($"{id}/annotated.xlsx");
}
