using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Validate;

/// <summary>Starts on every blob that arrives under uploads/. The event is a hint: the blob's name and the submission's row
/// decide what is left to do.</summary>
public sealed class ValidateReportFunction(ValidateReport validateReport)
{
    [Function("ValidateReport")]
    public Task Run(
        [BlobTrigger(UploadBlobs.Container + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = StorageClients.Setting)] BlobClient blob,
        string name, CancellationToken stop) => validateReport.Handle(name, stop);
}
