using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Reporting.Functions.Mails;

namespace Reporting.Functions.Access;

/// <summary>Writes personal links in full, to be handed on: at the app's public address, else at the one at which it was asked. What a proxy
/// is said to have been asked for is not taken into account: anybody can say so.</summary>
public sealed class PersonalLinks(IOptions<MailOptions> options)
{
    public string Of(HttpRequest request, string token) =>
        $"{(options.Value.SiteUrl is { Length: > 0 } site ? site.TrimEnd('/') : $"{request.Scheme}://{request.Host}")}/d/{token}";
}
