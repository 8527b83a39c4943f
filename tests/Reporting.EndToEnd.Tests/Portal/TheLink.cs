using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class TheLink(PagesApp pages) : IClassFixture<PagesApp>
{
    private readonly RunningApp app = pages.App;

    [Fact]
    public async Task Exchanges_its_token_for_a_cookie_and_leads_to_the_units_page()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var opened = await visitor.OpenLink(app.App.PagesOf("K-NOI"));

        Assert.Equal((HttpStatusCode.Redirect, "/units/K-NOI"), (opened.StatusCode, opened.Headers.Location!.ToString()));
        var cookie = opened.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(app.App.Credentials.Units["K-NOI"], cookie, StringComparison.Ordinal);
        Assert.Contains("Khoa Nội - Nhi - Nhiễm", await visitor.Read("/units/K-NOI"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_a_cookie_that_is_only_sent_encrypted_when_it_is_opened_from_elsewhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, app.App.PagesOf("K-NOI")) { Headers = { Host = "reporting.example" } };
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var opened = await http.SendAsync(request);

        var cookie = opened.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-reporting=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Stores_neither_the_cookie_nor_what_is_in_it()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        await visitor.OpenLink(app.App.PagesOf("K-NOI"));
        var secret = visitor.Cookie!.Split('.')[1];

        var rows = 0;
        await foreach (var row in app.Tables.GetTableClient("Sessions").QueryAsync<Azure.Data.Tables.TableEntity>())
        {
            rows++;
            Assert.DoesNotContain(row, column => column.Value?.ToString()?.Contains(secret, StringComparison.Ordinal) == true);
        }

        Assert.NotEqual(0, rows);
    }

    [Theory]
    [InlineData("/d/khong-dung")]
    [InlineData("/d/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/d/%2e%2e%2funits%2fK-NOI")]
    [InlineData("/d/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Says_the_same_of_every_wrong_token(string path)
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var wrong = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        Assert.Contains("Liên kết không đúng, đã hết hạn hoặc đã bị thu hồi.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_open_with_an_officers_token()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var wrong = await visitor.Get($"/d/{app.App.Credentials.Officer}");

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Ends_on_its_day_and_takes_its_sessions_with_it()
    {
        var (link, expiresAt) = await Issue("K-NOI", "?days=1");
        using var visitor = new Visitor(app.App.BaseAddress);
        await visitor.OpenLink(link);
        await visitor.Read("/units/K-NOI");

        Assert.Equal(app.App.Clock.GetUtcNow().AddDays(1), expiresAt, TimeSpan.FromMinutes(5));
        await Wait(TimeSpan.FromHours(25));
        using var after = await visitor.Get("/units/K-NOI");
        using var again = await visitor.Get(link.PathAndQuery);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound), (after.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Is_revoked_by_an_officer_and_every_browser_in_which_it_was_opened_is_shut_out()
    {
        var (link, _) = await Issue("K-DUOC");
        using var visitor = new Visitor(app.App.BaseAddress);
        await visitor.OpenLink(link);
        await visitor.Read("/units/K-DUOC");
        var tokens = (await app.Officer.Json("api/units/K-DUOC/tokens")).EnumerateArray().ToList();

        using var revoked = await app.Officer.Send(HttpMethod.Delete, $"api/units/K-DUOC/tokens/{tokens[0].GetProperty("id").GetString()}");
        using var unknown = await app.Officer.Send(HttpMethod.Delete, $"api/units/K-NOI/tokens/{tokens[1].GetProperty("id").GetString()}");
        using var after = await visitor.Get("/units/K-DUOC");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (revoked.StatusCode, unknown.StatusCode, after.StatusCode));
        Assert.Contains("Hãy mở lại liên kết riêng của đơn vị", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single((await app.Officer.Json("api/units/K-DUOC/tokens")).EnumerateArray());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("4000")]
    [InlineData("mai")]
    public async Task Is_not_made_for_days_that_are_none(string days)
    {
        using var refused = await app.Officer.Post($"api/units/K-NOI/tokens?days={days}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("bad-days", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Ends_its_session_after_some_hours_and_opens_another()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        await visitor.OpenLink(app.App.PagesOf("K-NOI"));
        await Wait(TimeSpan.FromHours(12.5));
        using var after = await visitor.Get("/units/K-NOI");
        await visitor.OpenLink(app.App.PagesOf("K-NOI"));

        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        await visitor.Read("/units/K-NOI");
    }

    [Fact]
    public async Task Is_answered_for_a_minute_with_please_wait_after_too_many_wrong_ones()
    {
        await using var strict = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__WrongTokensPerMinute"] = "5" });
        using var visitor = new Visitor(strict.App.BaseAddress);
        for (var i = 0; i < 10; i++) (await visitor.Get($"/d/guess-{i}")).Dispose();

        using var right = await visitor.Get(strict.App.PagesOf("K-NOI").PathAndQuery);
        using var api = await strict.Unit("K-NOI").Get("api/programmes");
        await strict.MoveClock("2024-05-20T08:30:00+07:00");
        using var later = await visitor.OpenLink(strict.App.PagesOf("K-NOI"));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect), (right.StatusCode, api.StatusCode, later.StatusCode));
        Assert.Contains("Xin chờ một phút", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("too-many-wrong-tokens", (await api.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Is_forgotten_by_the_browser_that_signs_out()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        await visitor.OpenLink(app.App.PagesOf("K-NOI"));
        using var signedOut = await visitor.SignOut();

        Assert.Equal((HttpStatusCode.SeeOther, "/?out"), (signedOut.StatusCode, signedOut.Headers.Location!.ToString()));
        Assert.StartsWith("reporting=;", signedOut.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        using var after = await visitor.Get("/units/K-NOI");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    private Task Wait(TimeSpan span) => app.MoveClock((app.App.Clock.GetUtcNow() + span).ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<(Uri Link, DateTimeOffset ExpiresAt)> Issue(string unit, string query = "")
    {
        using var issued = await app.Officer.Post($"api/units/{unit}/tokens{query}");
        var body = await issued.Content.ReadFromJsonAsync<JsonElement>();
        return (new Uri(app.App.BaseAddress, body.GetProperty("link").GetString()), body.GetProperty("expiresAt").GetDateTimeOffset());
    }
}
