using System.Net;
using System.Text.RegularExpressions;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>Somebody with a browser that keeps one cookie, follows no redirect by itself and runs no script.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient http;

    private string? account;

    public Visitor(Uri address) => http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    /// <summary>The session's cookie, name and value; null for none.</summary>
    public string? Cookie { get; set; }

    public string Language { get; set; } = "vi";

    /// <returns>The answer to the link, which leads on.</returns>
    public async Task<HttpResponseMessage> OpenLink(Uri link)
    {
        var response = await Get(link.PathAndQuery);
        Cookie = CookieIn(response, "reporting");
        return response;
    }

    /// <summary>Signs in at the platform's address and then at ours, as a browser is led.</summary>
    /// <returns>Our answer, which leads on to the desk.</returns>
    public async Task<HttpResponseMessage> SignIn(string key, string name, string roles)
    {
        Cookie = null;
        using var platform = await Send(HttpMethod.Post, "/.auth/login/aad?post_login_redirect_uri=%2Fdesk%2Fsign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key, ["name"] = name, ["role"] = roles }));
        Cookie = account = CookieIn(platform, "local-account");
        var response = await Get("/desk/sign-in");
        Cookie = CookieIn(response, "reporting");
        return response;
    }

    /// <returns>The answer to a request on which the platform says who has signed in.</returns>
    public Task<HttpResponseMessage> GetAsPlatform(string path)
    {
        Cookie = account;
        return Get(path);
    }

    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path);

    /// <returns>The page as it is read, HTML; fails when it is none.</returns>
    public async Task<string> Read(string path)
    {
        using var response = await Get(path);
        var page = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {page}");
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        return page;
    }

    /// <returns>What this session's forms carry.</returns>
    public async Task<string> FormToken()
    {
        using var start = await Get("/");
        return Regex.Match(await Read(start.Headers.Location!.ToString()), "name=\"formToken\" value=\"([^\"]+)\"").Groups[1].Value;
    }

    /// <summary>Sends a file as the page's own form does in a browser without script.</summary>
    public async Task<HttpResponseMessage> SendFile(string path, byte[] workbook, string fileName = "bao-cao.xlsx")
    {
        var form = new MultipartFormDataContent { { new StringContent(await FormToken()), "formToken" }, { new ByteArrayContent(workbook), "file", fileName } };
        return await Send(HttpMethod.Post, path, form);
    }

    public async Task<HttpResponseMessage> SignOut() =>
        await Send(HttpMethod.Post, "/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("formToken", await FormToken())]));

    /// <param name="formToken">Shown in the header, as our script does.</param>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null, string? formToken = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content ?? (method == HttpMethod.Get ? null : new ByteArrayContent([1])) };
        request.Headers.Add("Cookie", string.Join("; ", ((string?[])[Cookie, $"language={Language}"]).OfType<string>()));
        if (formToken is not null) request.Headers.TryAddWithoutValidation("X-Form-Token", formToken);
        return await http.SendAsync(request);
    }

    private static string? CookieIn(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.SingleOrDefault(one => one.StartsWith($"{name}=", StringComparison.Ordinal))?.Split(';')[0] : null;

    public void Dispose() => http.Dispose();
}
