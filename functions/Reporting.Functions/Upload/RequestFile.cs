using Microsoft.AspNetCore.Http;
using Reporting.Functions.Api;

namespace Reporting.Functions.Upload;

/// <summary>Takes the file out of a request, as the body itself or as the field <c>file</c> of a multipart form, without
/// holding more than the limit.</summary>
internal static class RequestFile
{
    private const string Field = "file";

    /// <returns>The file, or why there is none.</returns>
    public static async Task<(BinaryData? File, Problem? Problem)> Read(HttpRequest request, long mostBytes, CancellationToken stop)
    {
        // Only multipart: curl calls any body a web form when it is not told otherwise.
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true) return await FromForm(request, mostBytes, stop);

        var body = await RequestBody.ReadAtMost(request, mostBytes, stop);
        if (body is null) return (null, Problems.TooLarge(mostBytes));
        return body.Length == 0 ? (null, Problems.EmptyBody) : (new BinaryData(body), null);
    }

    private static async Task<(BinaryData? File, Problem? Problem)> FromForm(HttpRequest request, long mostBytes, CancellationToken stop)
    {
        if (!(await RequestForm.Read(request, mostBytes, stop)).Is(out var form, out var problem)) return (null, problem);
        if (form.Files[Field] is not { } file) return (null, Problems.NotMultipart);
        if (file.Length == 0) return (null, Problems.EmptyBody);
        if (file.Length > mostBytes) return (null, Problems.TooLarge(mostBytes));

        await using var content = file.OpenReadStream();
        return (await BinaryData.FromStreamAsync(content, stop), null);
    }
}
