using System.Text;
using System.Text.Json;
using Reporting.Functions.Access;

namespace Reporting.LocalHost.SignIn;

/// <summary>Plays the platform's part in sign-in, at the platform's own addresses: takes away the headers that only the platform may set, puts
/// its own on the requests of who has signed in, and asks people who they are. The deployed app has none of this; there, Microsoft Entra ID
/// asks, and these addresses never reach the app.</summary>
internal static class PlatformSignIn
{
    private const string Cookie = "local-account";
    private const string SignInPath = "/.auth/login/aad";
    private const string SignOutPath = "/.auth/logout";

    /// <summary>Under these, no header of a request is believed to be the platform's.</summary>
    private const string PlatformHeaders = "X-MS-";

    /// <summary>The address that signs in at once as an officer of every office and leads to the desk.</summary>
    public static string DeskLink(string key) => $"/local/desk?key={key}";

    public static void UsePlatformSignIn(this IApplicationBuilder app, LocalAccounts accounts) => app.Use((http, next) =>
    {
        var headers = http.Request.Headers;
        foreach (var name in headers.Keys.Where(name => name.StartsWith(PlatformHeaders, StringComparison.OrdinalIgnoreCase)).ToList()) headers.Remove(name);
        if (accounts.TryFind(http.Request.Cookies[Cookie], out var account)) headers[Principals.Header] = HeaderOf(account);
        return next(http);
    });

    public static void MapPlatformSignIn(this WebApplication app, LocalAccounts accounts)
    {
        app.MapGet(SignInPath, (HttpRequest request) => SignInPage.Of(Return(request, "post_login_redirect_uri"), isWrong: false));

        app.MapPost(SignInPath, async (HttpRequest request) =>
        {
            var (to, form) = (Return(request, "post_login_redirect_uri"), await request.ReadFormAsync());
            if (!accounts.IsKey(form["key"].ToString().Trim())) return SignInPage.Of(to, isWrong: true);
            SignIn(request, new LocalAccount(form["name"].ToString().Trim(), form["role"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            return Results.Redirect(to);
        }).DisableAntiforgery();

        app.MapGet("/local/desk", (HttpRequest request) =>
        {
            if (!accounts.IsKey(request.Query["key"].ToString())) return SignInPage.Of("/desk/sign-in", isWrong: true);
            SignIn(request, new LocalAccount("Cán bộ tổng hợp", [DeskRoles.Officer]));
            return Results.Redirect("/desk/sign-in");
        });

        app.MapGet(SignOutPath, (HttpRequest request) =>
        {
            accounts.SignOut(request.Cookies[Cookie]);
            request.HttpContext.Response.Cookies.Delete(Cookie);
            return Results.Redirect(Return(request, "post_logout_redirect_uri"));
        });

        void SignIn(HttpRequest request, LocalAccount account) => request.HttpContext.Response.Cookies.Append(
            Cookie, accounts.SignIn(account), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
    }

    private static string HeaderOf(LocalAccount account)
    {
        var claims = account.Roles.Select(role => Claim("roles", role)).Prepend(Claim("name", account.Name)).Prepend(Claim("oid", account.Name));
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { auth_typ = "aad", claims, name_typ = "name", role_typ = "roles" })));

        static object Claim(string typ, string val) => new { typ, val };
    }

    // Only to this host: an address that leads elsewhere would make the sign-in a way to send people anywhere.
    private static string Return(HttpRequest request, string parameter) =>
        request.Query[parameter].ToString() is ['/', not ('/' or '\\'), ..] to && !to.Any(char.IsControl) ? to : "/";
}
