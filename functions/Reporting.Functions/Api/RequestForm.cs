using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Reporting.Functions.Api;

/// <summary>Reads a web form as it comes in: fields in memory, a file above some kilobytes onto the disk until the answer has left, and never
/// more than a limit. Whoever asks again gets what was read.</summary>
internal static class RequestForm
{
    // Room for the boundary lines and other small fields of a multipart form.
    private const long Overhead = 100_000;

    /// <param name="mostBytes">The largest file that is taken.</param>
    public static async Task<Found<IFormCollection>> Read(HttpRequest request, long mostBytes, CancellationToken stop)
    {
        if (!request.HasFormContentType) return Problems.NotMultipart;
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } form) return new Found<IFormCollection>(form);

        var sent = request.Body;
        var body = new CappedStream(sent, mostBytes + Overhead);
        try
        {
            request.Body = body;
            return new Found<IFormCollection>(await request.ReadFormAsync(stop));
        }
        catch (Exception cut) when (cut is InvalidDataException or IOException && body.IsOver)
        {
            await RequestBody.Drop(sent, stop);
            return Problems.TooLarge(mostBytes);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return Problems.NotMultipart;
        }
    }
}
