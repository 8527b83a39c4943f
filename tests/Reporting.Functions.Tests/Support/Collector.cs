using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Support;

/// <summary>Takes in whatever telemetry is sent to it, on a loopback port of its own.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener listener = new();

    private readonly ConcurrentQueue<(string Path, string Text)> received = new();

    public Collector()
    {
        var (port, _, _) = AzuritePorts.Free();
        Address = $"http://127.0.0.1:{port}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Listen();
    }

    public string Address { get; }

    /// <returns>What was sent to a path, bytes as they are in Latin 1, so that names in a binary format can be found.</returns>
    public string At(string path) => string.Concat(received.Where(one => one.Path == path).Select(one => one.Text));

    /// <returns>Everything that was sent, wherever to.</returns>
    public string All() => string.Concat(received.Select(one => one.Text));

    public void Dispose() => listener.Close();

    private async Task Listen()
    {
        try
        {
            while (true) await Take(await listener.GetContextAsync());
        }
        catch (Exception) when (!listener.IsListening)
        {
        }
    }

    private async Task Take(HttpListenerContext context)
    {
        var zipped = context.Request.Headers["Content-Encoding"] == "gzip";
        using var body = new MemoryStream();
        await (zipped ? new GZipStream(context.Request.InputStream, CompressionMode.Decompress) : context.Request.InputStream).CopyToAsync(body);
        var text = Encoding.Latin1.GetString(body.ToArray());
        received.Enqueue((context.Request.Url!.AbsolutePath, text));

        // What Application Insights answers; a collector's answer is not looked at.
        var items = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($$"""{"itemsReceived":{{items}},"itemsAccepted":{{items}},"errors":[]}"""));
        context.Response.Close();
    }
}
