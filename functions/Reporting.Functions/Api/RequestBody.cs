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
        var (buffer, total) = (new byte[81_920], 0L);
        for (int read; (read = await request.Body.ReadAsync(buffer, stop)) > 0;)
        {
            total += read;
            if (total > MostDropped) break;
            if (total <= mostBytes) kept.Write(buffer, 0, read);
        }

        return total > mostBytes ? null : kept.ToArray();
    }
}
