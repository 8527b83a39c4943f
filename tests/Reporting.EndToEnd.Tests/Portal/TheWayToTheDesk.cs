using System.Net;
using System.Text;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Access;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>How officers and operators come to the desk and leave it.</summary>
public sealed class TheWayToTheDesk(PagesApp pages) : IClassFixture<PagesApp>
{
    private readonly RunningApp app = pages.App;

    [Fact]
    public async Task Leads_from_the_page_that_was_asked_for_over_the_platforms_sign_in_and_back_to_it()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var refused = await visitor.Get("/desk/audit");
        using var asked = await visitor.Get("/desk/sign-in?to=%2Fdesk%2Faudit");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("href=\"/desk/sign-in?to=%2Fdesk%2Faudit\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fdesk%2Fsign-in%3Fto%3D%252Fdesk%252Faudit", asked.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/desk/VANCANH-BDG/periods/2024-6T", "/desk/VANCANH-BDG/periods/2024-6T")]
    [InlineData("//reporting.example/desk",           "/desk")]
    [InlineData("/desk/../units/K-NOI",               "/desk")]
    [InlineData("/desk//reporting.example",           "/desk")]
    [InlineData("https://reporting.example/",         "/desk")]
    [InlineData("/deskmate",                          "/desk")]
    [InlineData("/desk?lang=en",                      "/desk")]
    [InlineData("/desk\\reporting.example",           "/desk")]
    [InlineData("javascript:alert(1)",                "/desk")]
    public async Task Leads_to_nothing_but_pages_of_this_site(string to, string leadsTo)
    {
        using var platform = new Visitor(app.App.BaseAddress);
        (await platform.SignIn(app.App.Credentials.Officer, "Trần Thị Bình", "Officer")).Dispose();

        using var answer = await platform.GetAsPlatform($"/desk/sign-in?to={Uri.EscapeDataString(to)}");

        Assert.Equal(leadsTo, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Does_not_believe_a_header_that_the_sender_has_put_there()
    {
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"auth_typ":"aad","claims":[{"typ":"oid","val":"1"},{"typ":"roles","val":"Officer"}],"role_typ":"roles"}"""));
        foreach (var path in new[] { "/desk/sign-in", "/desk/audit", "/api/audit", "/desk" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(Principals.Header, header);
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.App.BaseAddress };
            using var response = await client.SendAsync(request);

            Assert.False(response.Headers.Contains("Set-Cookie"), path);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized || response.Headers.Location?.ToString().StartsWith("/.auth/login/aad", StringComparison.Ordinal) == true, $"{path}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Is_closed_where_nothing_looks_after_sign_in()
    {
        await using var closed = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { [Principals.Switch] = "" });
        using var visitor = new Visitor(closed.App.BaseAddress);
        using var answer = await visitor.SignIn(closed.App.Credentials.Officer, "Trần Thị Bình", "Officer");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(visitor.Cookie);
    }

    [Fact]
    public async Task Ends_with_the_session_and_then_with_the_platforms_own()
    {
        using var visitor = await app.AtTheDesk("Officer");
        var copied = visitor.Cookie;
        using var signedOut = await visitor.SignOut();
        var page = await new Visitor(app.App.BaseAddress).Read(signedOut.Headers.Location!.ToString());

        Assert.True(page.Contains("<meta http-equiv=\"refresh\" content=\"0;url=/.auth/logout?post_logout_redirect_uri=%2F%3Fout\"", StringComparison.Ordinal), page);
        using var replay = new Visitor(app.App.BaseAddress) { Cookie = copied };
        using var refused = await replay.Get("/desk/audit");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Ends_by_itself_after_some_hours()
    {
        await using var other = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__DeskSessionHours"] = "2" });
        using var visitor = await other.AtTheDesk("Operator");
        await other.MoveClock("2024-05-20T09:58:00+07:00");
        using var still = await visitor.Get("/desk/audit");
        await other.MoveClock("2024-05-20T10:02:00+07:00");
        using var ended = await visitor.Get("/desk/audit");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (still.StatusCode, ended.StatusCode));
    }

    [Theory]
    [InlineData("/desk",                   "/desk")]
    [InlineData("//reporting.example",     "/")]
    [InlineData("/\\reporting.example",    "/")]
    [InlineData("/\t/reporting.example",   "/")]
    [InlineData("https://reporting.example", "/")]
    public async Task Leads_away_from_no_address_of_the_platforms_that_LocalHost_plays(string to, string leadsTo)
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var answer = await visitor.Get($"/.auth/logout?post_logout_redirect_uri={Uri.EscapeDataString(to)}");

        Assert.Equal(leadsTo, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Is_a_page_of_LocalHosts_own_which_no_deployed_app_has()
    {
        var deployed = typeof(Reporting.Functions.ReportingApp).Assembly;
        using var visitor = new Visitor(app.App.BaseAddress);

        Assert.Contains("Đăng nhập trên máy này", await visitor.Read("/.auth/login/aad"), StringComparison.Ordinal);
        Assert.DoesNotContain(deployed.GetReferencedAssemblies(), one => one.Name == app.App.GetType().Assembly.GetName().Name);
        Assert.DoesNotContain(deployed.GetTypes(), type => type.Name.Contains("LocalAccount", StringComparison.Ordinal));
    }
}
