using Microsoft.AspNetCore.Http;
using Reporting.Domain;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal;

/// <summary>What every page knows of the request it answers.</summary>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Path">The page's own address.</param>
/// <param name="Caller">Who asks; null for somebody unknown.</param>
/// <param name="FormToken">What its forms carry; null without a session.</param>
public sealed record View(string Language, string Path, Caller? Caller, string? FormToken)
{
    private const string LanguageCookie = "language";

    /// <summary>The unit's name for the head of the page, where the page knows it.</summary>
    public string? UnitName { get; init; }

    /// <summary>Whether it is somebody at the officer's desk who reads the page.</summary>
    public bool IsDesk => Caller?.Roles is not null;

    public string OtherLanguage => Language == "vi" ? "en" : "vi";

    /// <summary>The same page in the other language, with all that it was asked for.</summary>
    public string InOtherLanguage => Path + Asked.Add("lang", OtherLanguage);

    /// <summary>What stands behind the page's address, the language aside.</summary>
    private QueryString Asked { get; init; }

    /// <summary>Reads it off the request; a language that is asked for by <c>?lang=</c> is remembered by the browser.</summary>
    public static View Of(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        if (asked is "vi" or "en")
        {
            request.HttpContext.Response.Cookies.Append(LanguageCookie, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365) });
        }

        var language = asked is "vi" or "en" ? asked : request.Cookies[LanguageCookie] == "en" ? "en" : "vi";
        return new View(language, request.Path, RequireAccess.KnownCallerOf(request), RequireAccess.SessionOf(request)?.FormToken) { Asked = QueryString.Create(request.Query.Where(one => one.Key != "lang")) };
    }

    public string Say(string vi, string en) => Language == "vi" ? vi : en;

    public string Say(Bilingual both) => Say(both.Vi, both.En);
}
