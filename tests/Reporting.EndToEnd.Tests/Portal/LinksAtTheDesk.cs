using System.Net;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Reporting.Domain.Words;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Access;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class LinksAtTheDesk : IAsyncLifetime
{
    private const string Links = "/desk/VANCANH-BDG/links";

    private RunningApp app = null!;
    private DeskBrowser officer = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.At("2024-05-20T08:00:00+07:00");
        officer = await DeskBrowser.SignIn(app);
    }

    public async Task DisposeAsync()
    {
        officer.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Are_said_to_be_revoked_only_where_they_are_whatever_an_address_says()
    {
        Assert.DoesNotContain("Đã thu hồi mọi liên kết", await officer.Read($"{Links}?revoked=K-NOI"), StringComparison.Ordinal);
        await Without("K-NOI");
        Assert.Contains("Đã thu hồi mọi liên kết", await officer.Read($"{Links}?revoked=K-NOI"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_listed_with_what_became_of_them_and_found_by_a_part_of_the_name()
    {
        await Without("P-DD");
        await app.App.Services.GetRequiredService<AccessTokens>().Issue(UnitCode.Parse("P-DD"), 1, Caller.Officer, default);
        await Without("K-DUOC");
        await app.MoveClock("2024-05-22T08:00:00+07:00");
        using var later = await DeskBrowser.SignIn(app);

        Assert.Contains("Liên kết đã hết hạn", await later.Read($"{Links}?q=dieu+duong"), StringComparison.Ordinal);
        Assert.Contains("hết hạn ngày 21/5/2024", await later.Read($"{Links}?q=P-DD"), StringComparison.Ordinal);
        Assert.Contains("Chưa có liên kết", await later.Read($"{Links}?q=K-DUOC"), StringComparison.Ordinal);
        Assert.Contains("2 đơn vị chưa có liên kết còn hạn", await later.Read(Links), StringComparison.Ordinal);
        Assert.Contains("Không có đơn vị nào như vậy.", await later.Read($"{Links}?q=%3Cscript%3Ealert(1)%3C/script%3E"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await later.Read($"{Links}?q=%3Cscript%3Ealert(1)%3C/script%3E"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_issued_shown_once_and_open_the_unit()
    {
        using var issued = await officer.Post(Links, ("act", "issue"), ("unit", "P-DD"));
        var page = await DeskBrowser.PageOf(issued, HttpStatusCode.OK);
        var link = LinkIn(page);

        Assert.Contains("Đây là chìa khoá", page, StringComparison.Ordinal);
        Assert.StartsWith(app.App.BaseAddress.ToString(), link, StringComparison.Ordinal);
        Assert.Equal("/units/P-DD", await Opened(link));
        Assert.DoesNotContain(link, await officer.Read(Links), StringComparison.Ordinal);
        Assert.Equal("/units/P-DD", await Opened(app.App.PagesOf("P-DD").ToString()));   // the older one stays
    }

    [Fact]
    public async Task Are_replaced_and_revoked_with_everything_that_they_have_opened()
    {
        var before = app.App.PagesOf("P-DD").ToString();
        using var visitor = new Visitor(app.App.BaseAddress);
        (await visitor.OpenLink(new Uri(before))).Dispose();

        using var replaced = await officer.Post(Links, ("act", "replace"), ("unit", "P-DD"));
        var after = LinkIn(await DeskBrowser.PageOf(replaced, HttpStatusCode.OK));
        Assert.Equal((null, "/units/P-DD"), (await Opened(before), await Opened(after)));
        using var shutOut = await visitor.Get("/units/P-DD");
        Assert.Equal(HttpStatusCode.Unauthorized, shutOut.StatusCode);

        using var revoked = await officer.Post(Links, ("act", "revoke"), ("unit", "P-DD"), ("q", "điều dưỡng"), ("page", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, revoked.StatusCode);
        Assert.Contains("Đã thu hồi mọi liên kết của Phòng Điều dưỡng", await officer.Follow(revoked), StringComparison.Ordinal);
        Assert.Null(await Opened(after));
        Assert.Equal("/units/K-NOI", await Opened(app.App.PagesOf("K-NOI").ToString()));
    }

    [Fact]
    public async Task Are_issued_to_all_who_have_none_in_one_workbook_and_to_nobody_twice()
    {
        foreach (var unit in new[] { "P-DD", "K-DUOC", "TYT-CANHLIEN" }) await Without(unit);

        using var all = await officer.Post(Links, ("act", "issue-all"));
        Assert.Equal(HttpStatusCode.OK, all.StatusCode);
        Assert.Equal("VANCANH-BDG_lien-ket-don-vi.xlsx", all.Content.Headers.ContentDisposition!.FileNameStar ?? all.Content.Headers.ContentDisposition.FileName);
        using var workbook = new XLWorkbook(await all.Content.ReadAsStreamAsync());
        var rows = workbook.Worksheet(1).Rows(5, 20).Select(row => (Unit: row.Cell(2).GetString(), Link: row.Cell(6).GetString())).Where(row => row.Unit.Length > 0).ToList();

        Assert.Equal(["K-DUOC", "P-DD", "TYT-CANHLIEN"], rows.Select(row => row.Unit).Order(StringComparer.Ordinal));
        foreach (var (unit, link) in rows) Assert.Equal($"/units/{unit}", await Opened(link));
        using var again = await officer.Post(Links, ("act", "issue-all"));
        Assert.Contains("Đơn vị nào cũng đã có liên kết còn hạn", await DeskBrowser.PageOf(again, HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stand_at_the_public_address_where_that_is_set_and_not_at_one_that_a_proxy_is_said_to_have_been_asked_for()
    {
        await using var deployed = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Mail__SiteUrl"] = "https://bao-cao.example/" });
        using var its = await DeskBrowser.SignIn(deployed);
        using var request = new HttpRequestMessage(HttpMethod.Post, Links[1..]) { Content = new FormUrlEncodedContent([KeyValuePair.Create("act", "issue"), KeyValuePair.Create("unit", "P-DD")]) };
        request.Headers.Add("Authorization", $"Bearer {app.App.Credentials.Officer}");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var forwarded = await app.Http.SendAsync(request);
        using var configured = await its.Post(Links, ("act", "issue"), ("unit", "P-DD"));

        Assert.StartsWith("https://bao-cao.example/d/", LinkIn(await DeskBrowser.PageOf(configured, HttpStatusCode.OK)), StringComparison.Ordinal);
        Assert.StartsWith(app.App.BaseAddress.ToString(), LinkIn(await DeskBrowser.PageOf(forwarded, HttpStatusCode.OK)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_unit_that_reports_to_another_office_too_are_not_one_office_s_to_change()
    {
        // Long Biên's programme and Tân Lạc's are of other offices; here one of their units is made to be one of Vân Canh's as well.
        var shared = app.Programme.Units.First(unit => unit.Code.ToString() == "P-DD");
        var rosters = app.App.Services.GetRequiredService<Reporting.Functions.Storage.RosterRows>();
        var other = (await app.App.Services.GetRequiredService<Reporting.Functions.Catalogue.ProgrammeCatalogues>().Newest(default)).Find(ProgrammeId.Parse("TL-MCBGTKS"))!;
        Assert.True(await rosters.TryReplace(other.Id, null, [.. other.Units, shared with { Parent = other.Units.First(unit => unit.Parent is null).Code }], "test", app.App.Clock.GetUtcNow(), default));
        using var ofOne = await DeskBrowser.SignIn(app, "Officer.VANCANH-BDG");

        using var shown = await ofOne.Get(Links);
        var row = Regex.Match(await DeskBrowser.PageOf(shown, HttpStatusCode.OK), "(?s)<tr role=\"row\">(?:(?!</tr>).)*>P-DD<.*?</tr>").Value;
        using var refused = await ofOne.Post(Links, ("act", "issue"), ("unit", "P-DD"));
        using var own = await ofOne.Post(Links, ("act", "issue"), ("unit", "K-NOI"));

        Assert.Contains("Đơn vị còn báo cáo cho cơ quan khác", row, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", row, StringComparison.Ordinal);
        Assert.Contains("Đơn vị còn báo cáo cho cơ quan khác", await DeskBrowser.PageOf(refused, HttpStatusCode.Forbidden), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Are_changed_by_officers_of_the_office_and_by_forms_of_ours_only()
    {
        using var watching = await DeskBrowser.SignIn(app, "Operator");
        using var other = await DeskBrowser.SignIn(app, "Officer.AG-BDG");
        using var byOperator = await watching.Post(Links, ("act", "revoke"), ("unit", "P-DD"));
        using var byOther = await other.Post(Links, ("act", "revoke"), ("unit", "P-DD"));
        using var seenByOther = await other.Get(Links);
        using var elsewhere = await officer.PostFromElsewhere(Links, ("act", "revoke"), ("unit", "P-DD"));
        using var unknown = await officer.Post(Links, ("act", "revoke"), ("unit", "K-KHONG-CO"));
        using var senseless = await officer.Post(Links, ("act", "burn"), ("unit", "P-DD"));

        Assert.All([byOperator, byOther, seenByOther, elsewhere], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (unknown.StatusCode, senseless.StatusCode));
        Assert.DoesNotContain("name=\"act\"", await watching.Read(Links), StringComparison.Ordinal);
        Assert.Equal("/units/P-DD", await Opened(app.App.PagesOf("P-DD").ToString()));
    }

    private Task<int> Without(string unit) => app.App.Services.GetRequiredService<AccessTokens>().RevokeAll(UnitCode.Parse(unit), null, default);

    /// <returns>Where the link leads; null when it opens nothing.</returns>
    private async Task<string?> Opened(string link)
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var answer = await visitor.Get(new Uri(link).PathAndQuery);
        return answer.Headers.Location?.ToString();
    }

    private static string LinkIn(string page) => Regex.Match(page, "id=\"link\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
}
