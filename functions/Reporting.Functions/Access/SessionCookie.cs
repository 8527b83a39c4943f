using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Reporting.Functions.Access;

/// <summary>The cookie of a session: no script reads it, no other site's form sends it, and it leaves the machine only encrypted.</summary>
public sealed class SessionCookie(IConfiguration settings)
{
    // The prefix makes browsers hold us to what the options say.
    public const string Name = "__Host-reporting";
    public const string LocalName = "reporting";

    /// <returns>The session that the request shows, true or not; null when it shows none.</returns>
    public Session? Read(HttpRequest request) => Session.TryParse(request.Cookies[NameFor(request)], out var session) ? session : null;

    public bool IsShown(HttpRequest request) => request.Cookies.ContainsKey(NameFor(request));

    public void Write(HttpContext http, Session session, TimeSpan life) =>
        http.Response.Cookies.Append(NameFor(http.Request), session.ToString(), Options(http.Request, life));

    public void Remove(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), Options(http.Request, null));

    private string NameFor(HttpRequest request) => IsOnThisMachine(request) ? LocalName : Name;

    // Lax and not Strict: the link comes in a mail, and a browser that arrives from elsewhere would not show a strict cookie at the address
    // to which the link leads on. Forms have a token of their own.
    private CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = !IsOnThisMachine(request),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };

    // Between the platform's host and the worker a request is local as well; the platform is known by its site's name.
    private bool IsOnThisMachine(HttpRequest request) =>
        settings["WEBSITE_SITE_NAME"] is null && !request.IsHttps && (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host, out var address) && IPAddress.IsLoopback(address)));
}
