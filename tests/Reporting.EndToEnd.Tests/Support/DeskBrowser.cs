using System.Net;
using Reporting.Functions.Access;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>Somebody who has signed in to the officer's desk, with a browser that runs no script and follows no redirect by itself.</summary>
public sealed class DeskBrowser : IDisposable
{
    private readonly HttpClient http;
    private readonly Session session;

    private DeskBrowser(Uri address, Session session)
    {
        this.session = session;
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public string Language { get; set; } = "vi";

    /// <summary>What the session's cookie holds, name and value.</summary>
    public string Cookie => $"{SessionCookie.LocalName}={session}";

    /// <param name="roles">As the directory calls them; an officer of every office when none is given.</param>
    public static async Task<DeskBrowser> SignIn(RunningApp app, params string[] roles)
    {
        var read = DeskRoles.Read(roles.Length == 0 ? [DeskRoles.Officer] : roles)!;
        return new DeskBrowser(app.App.BaseAddress, await app.App.Services.GetRequiredService<Sessions>().Open(new Principal("tenant|lan", "Lan", read), read, default));
    }

    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path, null);

    /// <returns>The page as it is read, HTML; fails when it is none.</returns>
    public async Task<string> Read(string path)
    {
        using var response = await Get(path);
        return await PageOf(response, HttpStatusCode.OK);
    }

    /// <summary>Sends a form of the page, with its form token.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Append((FormTokens.Field, session.FormToken)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));

    /// <summary>The same as another site would have the browser send it.</summary>
    public Task<HttpResponseMessage> PostFromElsewhere(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> PostFile(string path, byte[] file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(session.FormToken), FormTokens.Field }, { new ByteArrayContent(file), "file", "danh-sach.xlsx" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return Send(HttpMethod.Post, path, form);
    }

    /// <returns>What is read after a form was sent: the answer itself, or the page that it leads to.</returns>
    public async Task<string> Follow(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.SeeOther ? await Read(answer.Headers.Location!.ToString()) : await PageOf(answer, HttpStatusCode.OK);

    /// <returns>The page; fails when it has another status.</returns>
    public static async Task<string> PageOf(HttpResponseMessage response, HttpStatusCode status)
    {
        var page = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.RequestMessage!.RequestUri}: {response.StatusCode} {page}");
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        return page;
    }

    public void Dispose() => http.Dispose();

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Cookie", $"{Cookie}; language={Language}");
        return http.SendAsync(request);
    }
}
