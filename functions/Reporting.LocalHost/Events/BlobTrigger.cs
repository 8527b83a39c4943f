using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Reporting.LocalHost.Hosting;

namespace Reporting.LocalHost.Events;

/// <summary>A function that a blob starts: which blobs, and how it gets to see one.</summary>
public sealed class BlobTrigger(FoundFunction function, BlobPattern pattern, BlobContainerClient container)
{
    public string Name => function.Name;

    public string Container => pattern.Container;

    public static BlobTrigger? Of(FoundFunction function, BlobServiceClient storage, SettingNames settings)
    {
        if (function.Trigger is not BlobTriggerAttribute trigger) return null;
        var pattern = BlobPattern.Parse(settings.Resolve(trigger.BlobPath, function.Name));
        return new(function, pattern, storage.GetBlobContainerClient(pattern.Container));
    }

    public Task CreateContainer(CancellationToken stop) => container.CreateIfNotExistsAsync(cancellationToken: stop);

    public async Task<List<BlobEvent>> List(CancellationToken stop)
    {
        try
        {
            return await ListThere(stop);
        }
        catch (RequestFailedException gone) when (gone.Status == StatusCodes.Status404NotFound)
        {
            // Somebody emptied the storage while we run.
            await CreateContainer(stop);
            return [];
        }
    }

    public Task Deliver(FunctionHost host, string name, int retry, int maxRetries, CancellationToken stop)
    {
        var blob = container.GetBlobClient(name);
        return host.Invoke(new(function, stop)
        {
            Value = type => Bind(blob, type, stop),
            BindingData = new Dictionary<string, object?>(pattern.Match(name) ?? [], StringComparer.OrdinalIgnoreCase)
            {
                ["BlobTrigger"] = $"{Container}/{name}",
                ["Uri"] = blob.Uri,
            },
            Retry = retry,
            MaxRetries = maxRetries,
        });
    }

    private async Task<List<BlobEvent>> ListThere(CancellationToken stop)
    {
        var found = new List<BlobEvent>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, pattern.Prefix, stop))
            if (pattern.Match(blob.Name) is not null) found.Add(new(Name, Container, blob.Name, blob.Properties.ETag.ToString()!));
        return found;
    }

    private static async ValueTask<object?> Bind(BlobClient blob, Type type, CancellationToken stop)
    {
        if (type.IsAssignableFrom(typeof(BlobClient))) return blob;
        if (type == typeof(Stream)) return await blob.OpenReadAsync(cancellationToken: stop);
        if (type == typeof(string)) return (await blob.DownloadContentAsync(stop)).Value.Content.ToString();
        if (type == typeof(byte[])) return (await blob.DownloadContentAsync(stop)).Value.Content.ToArray();
        throw new NotSupportedException($"A blob function's parameter is a BlobClient, Stream, string or byte[] here, not a {type.Name}.");
    }
}
