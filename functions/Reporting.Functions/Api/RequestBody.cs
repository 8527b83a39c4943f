using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Api;

/// <summary>Reads the body of a request without holding more than a limit.</summary>
internal static class RequestBody
{
    // A client that is refused while it still sends sees a broken connection instead of the answer, so some more is read and dropped.
    private const long MostDropped = 200_000_000;

    /// <returns>Null when there is more than the limit.</returns>
    public static async Task<byte[]?> ReadAtMost(HttpRequest request, long mostBytes, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var body = new CappedStream(request.Body, mostBytes);
        await body.CopyToAsync(kept, stop);
        if (!body.IsOver) return kept.ToArray();

        await Drop(request.Body, stop);
        return null;
    }

    /// <summary>Reads on to the end, or until it is plainly too much, and forgets it.</summary>
    public static async Task Drop(Stream body, CancellationToken stop)
    {
        var (buffer, total) = (new byte[81_920], 0L);
        for (int read; total <= MostDropped && (read = await body.ReadAsync(buffer, stop)) > 0;) total += read;
    }
}
