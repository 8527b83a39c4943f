using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Access;

/// <summary>The network address from which a request comes.</summary>
internal static class NetworkAddress
{
    private const int Longest = 60;

    // The platform's front end adds the sender's address, with a port, behind whatever the sender wrote there.
    public static string Of(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        if (last.Length == 0) return request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var isVersion4 = last.Count(letter => letter == ':') == 1;
        var address = isVersion4 ? last[..last.IndexOf(':', StringComparison.Ordinal)] : last;
        return address.Length > Longest ? address[..Longest] : address;
    }
}
