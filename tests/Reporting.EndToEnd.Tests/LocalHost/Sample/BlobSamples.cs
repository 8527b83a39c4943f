using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

public sealed class BlobSamples(Recorder recorder)
{
    [Function("AsText")]
    public void AsText([BlobTrigger("%Sample:Container%/text/{unit}/{file}.txt", Connection = "ReportStorage")] string content, string unit, string file)
    {
        recorder.Add($"{unit}|{file}|{content}");
        recorder.FailWhenAsked(file);
    }

    [Function("AsBytes")]
    public void AsBytes([BlobTrigger("%Sample:Container%/bytes/{name}")] byte[] content, string name) =>
        recorder.Add($"{name}|{Encoding.UTF8.GetString(content)}");

    [Function("AsStream")]
    public async Task AsStream([BlobTrigger("%Sample:Container%/stream/{name}")] Stream content, string name, CancellationToken stop) =>
        recorder.Add($"{name}|{await new StreamReader(content).ReadToEndAsync(stop)}");

    [Function("AsClient")]
    public async Task AsClient([BlobTrigger("%Sample:Container%/client/{name}")] BlobClient blob, string name, CancellationToken stop) =>
        recorder.Add($"{name}|{(await blob.DownloadContentAsync(stop)).Value.Content}");
}
