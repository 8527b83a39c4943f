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
        if (!(await RequestForm.Read(request, options.Value.MaxFileBytes, stop)).Is(out var form, out var unreadable)) return unreadable.Status == StatusCodes.Status413PayloadTooLarge ? unreadable : Problems.NotOurForm;
        return session.HasFormToken(form[Field]) ? null : Problems.NotOurForm;
    }
}
