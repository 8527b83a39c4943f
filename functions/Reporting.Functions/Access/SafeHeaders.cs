using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Access;

/// <summary>The headers that every answer carries: a browser is to run nothing but our own script and style, show us in no frame, tell
/// nobody where it came from, and keep nothing.</summary>
internal static class SafeHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";

        // Browsers take it only over an encrypted connection, which is what the platform speaks with them, whatever we see of it.
        headers.StrictTransportSecurity = "max-age=31536000";
    }
}
