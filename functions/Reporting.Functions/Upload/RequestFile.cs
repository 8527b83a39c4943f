using Microsoft.AspNetCore.Http;
using Reporting.Functions.Api;

namespace Reporting.Functions.Upload;

/// <summary>Takes the file out of a request, as the body itself or as the field <c>file</c> of a multipart form, without
/// holding more than the limit.</summary>
internal static class RequestFile
{
    // Room for the boundary lines and other small fields of a multipart form.
    internal const long MultipartOverhead = 100_000;

    /// <returns>The file, or why there is none.</returns>
    public static async Task<(BinaryData? File, Problem? Problem)> Read(HttpRequest request, long mostBytes, CancellationToken stop)
    {
        // Only multipart: curl calls any body a web form when it is not told otherwise.
        var isMultipart = request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
        var body = await RequestBody.ReadAtMost(request, isMultipart ? mostBytes + MultipartOverhead : mostBytes, stop);
        if (body is null) return (null, Problems.TooLarge(mostBytes));
        if (!isMultipart) return body.Length == 0 ? (null, Problems.EmptyBody) : (new BinaryData(body), null);

        var file = await FileField(request, body, stop);
        if (file is null) return (null, Problems.NotMultipart);
        if (file.Length == 0) return (null, Problems.EmptyBody);
        return file.Length > mostBytes ? (null, Problems.TooLarge(mostBytes)) : (new BinaryData(file), null);
    }

    private static async Task<byte[]?> FileField(HttpRequest request, byte[] body, CancellationToken stop)
    {
        request.Body = new MemoryStream(body);
        try
        {
            var form = await request.ReadFormAsync(stop);
            if (form.Files["file"] is not { } file) return null;
            using var content = new MemoryStream();
            await file.CopyToAsync(content, stop);
            return content.ToArray();
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
