using System.Net;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

/// <summary>What one address may ask and one unit may send.</summary>
public sealed class TheLimits
{
    private const string Uploads = "api/programmes/VANCANH-BDG/periods/2024-6T/units/K-NOI/uploads";

    [Fact]
    public async Task Let_a_unit_send_so_often_in_an_hour_and_look_as_often_as_it_likes()
    {
        await using var app = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__ChangesPerUnitPerHour"] = "3" });
        var unit = app.Unit("K-NOI");
        for (var sent = 1; sent <= 3; sent++) Assert.Equal(HttpStatusCode.Created, (await unit.Post(Uploads)).StatusCode);

        using var tooOften = await unit.Post(Uploads);
        using var look = await unit.Get("api/programmes/VANCANH-BDG/units/K-NOI/history");
        using var other = await app.Unit("K-DUOC").Post(Uploads.Replace("K-NOI", "K-DUOC", StringComparison.Ordinal));
        using var officer = await app.Officer.Post(Uploads);

        Assert.Equal((HttpStatusCode)429, tooOften.StatusCode);
        Assert.Contains("too-many-changes", await tooOften.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(1), tooOften.Headers.RetryAfter!.Delta);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Created), (look.StatusCode, other.StatusCode, officer.StatusCode));
    }

    [Fact]
    public async Task Let_an_address_ask_so_often_in_a_minute_whatever_it_shows_and_others_still()
    {
        await using var app = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__RequestsPerMinute"] = "10" });
        for (var asked = 1; asked <= 10; asked++) Assert.Equal(HttpStatusCode.OK, (await From("203.0.113.7", "/r")).StatusCode);

        using var page = await From("203.0.113.7", "/r");
        using var api = await From("203.0.113.7", "/api/programmes");
        using var written = await From("198.51.100.1, 203.0.113.7:4711", "/r");
        using var other = await From("203.0.113.8", "/r");

        Assert.Equal(((HttpStatusCode)429, (HttpStatusCode)429, (HttpStatusCode)429, HttpStatusCode.OK), (page.StatusCode, api.StatusCode, written.StatusCode, other.StatusCode));
        Assert.Contains("Xin chờ một phút", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("too-many-requests", await api.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Task<HttpResponseMessage> From(string forwarded, string path) => GetFrom(app, forwarded, path);
    }

    [Fact]
    public async Task Take_the_networks_of_version_6_for_one_address_each_whatever_the_port()
    {
        await using var app = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__RequestsPerMinute"] = "10" });
        for (var asked = 1; asked <= 10; asked++) (await GetFrom(app, $"[2001:db8:1:2::{asked}]:{50000 + asked}", "/r")).Dispose();

        using var same = await GetFrom(app, "[2001:db8:1:2:ffff::1]:4711", "/r");
        using var other = await GetFrom(app, "[2001:db8:1:3::1]:4711", "/r");

        Assert.Equal(((HttpStatusCode)429, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task Let_a_link_be_opened_so_often_in_an_hour_and_other_links_still()
    {
        await using var app = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__SessionsPerHour"] = "2" });
        using var visitor = new Visitor(app.App.BaseAddress);
        for (var opened = 1; opened <= 2; opened++) Assert.Equal(HttpStatusCode.Redirect, (await visitor.OpenLink(app.App.PagesOf("K-NOI"))).StatusCode);

        using var tooOften = await visitor.OpenLink(app.App.PagesOf("K-NOI"));
        using var other = await visitor.OpenLink(app.App.PagesOf("K-DUOC"));

        Assert.Equal(((HttpStatusCode)429, HttpStatusCode.Redirect), (tooOften.StatusCode, other.StatusCode));
    }

    private static Task<HttpResponseMessage> GetFrom(RunningApp app, string forwarded, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        return app.Http.SendAsync(request);
    }
}
