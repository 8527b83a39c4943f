namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the platform learns of a blob.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
