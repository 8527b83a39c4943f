using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Reporting.Functions.Api;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Access;

/// <summary>A cookie goes along with whatever any site sends us, so what changes something shows the session's form token too: a form in a
/// field, a script in a header.</summary>
public sealed class FormTokens(IOptions<UploadOptions> options)
{
    public const string Field = "formToken";
    public const string Header = "X-Form-Token";

    /// <returns>Why the request is refused; null when it is ours.</returns>
    public async Task<Problem?> Refusal(HttpRequest request, Session session, CancellationToken stop)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return null;
        if (request.Headers[Header].ToString() is { Length: > 0 } header) return session.HasFormToken(header) ? null : Problems.NotOurForm;
        if (!request.HasFormContentType) return Problems.NotOurForm;

        var most = options.Value.MaxFileBytes;
        if (await RequestBody.ReadAtMost(request, most + RequestFile.MultipartOverhead, stop) is not { } body) return Problems.TooLarge(most);
        request.Body = new MemoryStream(body);
        var shown = await FieldOf(request, stop);
        request.Body.Position = 0;
        return session.HasFormToken(shown) ? null : Problems.NotOurForm;
    }

    private static async Task<string?> FieldOf(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return (await request.ReadFormAsync(stop))[Field];
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
