using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Infra;

/// <summary>Stands in for az, as far as the scripts of infra/operations use it, and does what it is asked on an Azurite: filters, patterns
/// and keys are read by the storage itself. A program <c>az</c> first on the path hands its arguments over to this one. What it does
/// not know, it refuses. It is also the app's webhook for the events of blobs.</summary>
internal sealed class AzOnAzurite : IDisposable
{
    private const string Key = "key-of-the-webhook";

    private readonly TableServiceClient tables;
    private readonly BlobServiceClient blobs;
    private readonly Func<string, Task> deliver;
    private readonly HttpListener listener = new();
    private readonly DirectoryInfo path = Directory.CreateTempSubdirectory("az-");
    private readonly string address;

    /// <param name="connection">Of the Azurite.</param>
    /// <param name="deliver">Takes the name of a blob whose event came in.</param>
    public AzOnAzurite(string connection, Func<string, Task> deliver)
    {
        (tables, blobs, this.deliver) = (new TableServiceClient(connection), new BlobServiceClient(connection), deliver);
        var (port, _, _) = AzuritePorts.Free();
        address = $"http://127.0.0.1:{port}/";
        listener.Prefixes.Add(address);
        listener.Start();
        _ = Listen();
        var az = Path.Combine(path.FullName, "az");
        File.WriteAllText(az, $"#!/bin/sh\njq -cn '$ARGS.positional' --args -- \"$@\" | curl --fail --silent --show-error --data-binary @- {address}az\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <returns>Exit code and what the script said, both ways.</returns>
    public async Task<(int Exit, string Output)> Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/bash", [Path.Combine(InfraFile.Folder, "operations", script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{path.FullName}:/usr/bin:/bin";
        (start.Environment["REPORTS_ACCOUNT"], start.Environment["AZURE_RESOURCE_GROUP"], start.Environment["FUNCTION_APP"], start.Environment["API_URL"]) = ("streports", "rg", "func", address + "api");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public void Dispose()
    {
        listener.Close();
        path.Delete(recursive: true);
    }

    private async Task Listen()
    {
        try
        {
            while (true) await Answer(await listener.GetContextAsync());
        }
        catch (Exception) when (!listener.IsListening)
        {
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        try
        {
            var answer = context.Request.Url!.AbsolutePath == "/az" ? await Do(JsonSerializer.Deserialize<string[]>(body)!) : await Event(context.Request, body);
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        }
        catch (Exception failed) when (failed is RequestFailedException or NotSupportedException)
        {
            context.Response.StatusCode = 400;
        }

        context.Response.Close();
    }

    private async Task<string> Event(HttpListenerRequest request, string body)
    {
        if (request.Url!.PathAndQuery != $"/runtime/webhooks/blobs?functionName=Host.Functions.ValidateReport&code={Key}") throw new NotSupportedException(request.Url.PathAndQuery);
        if (request.Headers["aeg-event-type"] != "Notification") throw new NotSupportedException("aeg-event-type");
        var blob = JsonDocument.Parse(body).RootElement[0].GetProperty("data").GetProperty("url").GetString()!;
        await deliver(Uri.UnescapeDataString(blob[(blob.IndexOf("/uploads/", StringComparison.Ordinal) + "/uploads/".Length)..]));
        return "";
    }

    private Task<string> Do(string[] words)
    {
        var command = string.Join(' ', words.TakeWhile(word => !word.StartsWith('-')));
        var options = words.Select((word, i) => (word, i)).Where(one => one.word.StartsWith("--", StringComparison.Ordinal)).ToDictionary(
            one => one.word, one => words.Skip(one.i + 1).TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList());
        string Of(string option) => options[option].Single();
        return command switch
        {
            "storage entity query" => Query(Of("--table-name"), Of("--filter")),
            "storage entity delete" => Delete(Of("--table-name"), Of("--partition-key"), Of("--row-key"), Of("--if-match")),
            "storage entity merge" => Merge(Of("--table-name"), options["--entity"], Of("--if-match")),
            "storage blob list" => List(Of("--container-name"), options.GetValueOrDefault("--prefix")?.Single(), options.GetValueOrDefault("--query")?.Single()),
            "storage blob delete-batch" => DeleteBatch(Of("--source"), Of("--pattern")),
            "storage blob download-batch" => DownloadBatch(Of("--source"), Of("--pattern"), Of("--destination")),
            "functionapp keys list" => Task.FromResult(Key),
            _ => throw new NotSupportedException(command),
        };
    }

    private async Task<string> Query(string table, string filter)
    {
        var rows = new List<Dictionary<string, object>>();
        await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>(filter)) rows.Add(row.ToDictionary());
        return JsonSerializer.Serialize(new { items = rows });
    }

    private async Task<string> Delete(string table, string partition, string row, string ifMatch)
    {
        await tables.GetTableClient(table).DeleteEntityAsync(partition, row, new ETag(ifMatch));
        return "";
    }

    // Properties as NAME=VALUE, texts unless NAME@odata.type=Edm.Int32 comes with them.
    private async Task<string> Merge(string table, List<string> entity, string ifMatch)
    {
        var properties = entity.Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1]);
        var row = new TableEntity(properties["PartitionKey"], properties["RowKey"]);
        foreach (var (name, value) in properties.Where(one => !one.Key.Contains('@', StringComparison.Ordinal) && !one.Key.EndsWith("Key", StringComparison.Ordinal)))
        {
            row[name] = properties.GetValueOrDefault($"{name}@odata.type") == "Edm.Int32" ? int.Parse(value, CultureInfo.InvariantCulture) : value;
        }

        await tables.GetTableClient(table).UpdateEntityAsync(row, new ETag(ifMatch), TableUpdateMode.Merge);
        return "";
    }

    private async Task<string> List(string container, string? prefix, string? query)
    {
        var found = new List<(string Name, string CreatedAt, string ETag)>();
        await foreach (var blob in blobs.GetBlobContainerClient(container).GetBlobsAsync(prefix: prefix)) found.Add((blob.Name, blob.Properties.CreatedOn!.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), $"{blob.Properties.ETag}"));
        return query switch
        {
            null => JsonSerializer.Serialize(found.Select(blob => new { name = blob.Name, properties = new { creationTime = blob.CreatedAt, etag = blob.ETag } })),
            "[].name" => string.Concat(found.Select(blob => blob.Name + "\n")),
            _ => throw new NotSupportedException(query),
        };
    }

    private async Task<string> DeleteBatch(string container, string pattern)
    {
        foreach (var blob in await Matching(container, pattern)) await blob.DeleteAsync();
        return "";
    }

    private async Task<string> DownloadBatch(string container, string pattern, string folder)
    {
        foreach (var blob in await Matching(container, pattern))
        {
            var file = Path.Combine(folder, blob.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await blob.DownloadToAsync(file);
        }

        return "";
    }

    // As az has it: a star stands for anything, slashes too.
    private async Task<List<BlobClient>> Matching(string container, string pattern)
    {
        var (client, found) = (blobs.GetBlobContainerClient(container), new List<BlobClient>());
        await foreach (var blob in client.GetBlobsAsync())
        {
            if (Regex.IsMatch(blob.Name, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$")) found.Add(client.GetBlobClient(blob.Name));
        }

        return found;
    }
}
