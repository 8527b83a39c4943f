using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class ExtensionsAtTheDesk : IAsyncLifetime
{
    private const string Extensions = "/desk/VANCANH-BDG/periods/2024-6T/extensions";

    private RunningApp app = null!;
    private DeskBrowser officer = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.At("2024-05-27T08:00:00+07:00");
        officer = await DeskBrowser.SignIn(app);
    }

    public async Task DisposeAsync()
    {
        officer.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Are_granted_to_units_by_their_codes_and_stand_below_the_latest_first()
    {
        Assert.Contains(">K-NOI</textarea>", await officer.Read($"{Extensions}?unit=K-NOI"), StringComparison.Ordinal);

        using var granted = await Grant(("units", "K-NOI, P-DD\nK-DUOC"), ("kind", "Extension"), ("until", "2024-05-31"), ("reason", "mưa lũ"), ("document", "Công văn số 12/CV-TTYT"));
        Assert.Equal(HttpStatusCode.SeeOther, granted.StatusCode);
        var page = await officer.Follow(granted);
        Assert.Contains("Đã ghi cho 3 đơn vị, có hiệu lực ngay.", page, StringComparison.Ordinal);
        Assert.Contains("Khoa Nội - Nhi - Nhiễm", page, StringComparison.Ordinal);
        Assert.Contains("đến hết 31/5/2024", page, StringComparison.Ordinal);
        Assert.Contains("Công văn số 12/CV-TTYT", page, StringComparison.Ordinal);

        using var exempt = await Grant(("node", "KHOI-TYT"), ("kind", "Exemption"), ("reason", "sáp nhập"));
        using var back = await Grant(("units", "K-NOI"), ("kind", "Withdrawn"), ("reason", "nhầm"));
        var after = await officer.Read(Extensions);

        Assert.Equal(("missed", "extended", "exempt"), (await State("K-NOI"), await State("P-DD"), await State("TYT-CANHLIEN")));
        Assert.True(after.IndexOf("nhầm", StringComparison.Ordinal) < after.IndexOf("sáp nhập", StringComparison.Ordinal));
        Assert.Equal(1, Regex.Count(after, "Không còn hiệu lực"));
        Assert.Equal("officer Lan", (await Listed())[0].GetProperty("by").GetString());
    }

    [Fact]
    public async Task Find_units_by_a_part_of_their_name_and_lose_nothing_that_was_typed()
    {
        using var searched = await officer.Post(Extensions, ("act", "search"), ("units", "K-NOI"), ("q", "dieu duong"), ("kind", "Exemption"), ("until", "2024-05-30"), ("reason", "\"><script>alert(1)</script>"), ("document", "CV 7"), ("node", "KHOI-TYT"));
        var page = await DeskBrowser.PageOf(searched, HttpStatusCode.OK);

        Assert.Matches("type=\"checkbox\" name=\"units\" value=\"P-DD\"", page);
        Assert.Contains(">K-NOI</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2024-05-30\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"CV 7\"", page, StringComparison.Ordinal);
        Assert.Matches("value=\"Exemption\" checked", page);
        Assert.Matches("value=\"KHOI-TYT\" selected", page);
        Assert.Empty(await Listed());
    }

    [Theory]
    //          units             kind         until         reason  status  what the page says
    [InlineData("K-NOI",          "Extension", "2024-05-31", "",     422,    "Hãy nêu lý do.")]
    [InlineData("K-NOI",          "Extension", "",           "x",    422,    "Gia hạn cần thời hạn mới")]
    [InlineData("K-NOI",          "Extension", "2024-05-24", "x",    422,    "phải sau hạn theo quy tắc")]
    [InlineData("K-NOI",          "Extension", "2024-07-01", "x",    422,    "khoá sổ hết")]
    [InlineData("K-NOI",          "Extension", "31/5/2024",  "x",    400,    "không phải thời điểm")]
    [InlineData("K-NOI",          "Exemption", "2024-05-31", "x",    422,    "Chỉ gia hạn mới có thời hạn mới")]
    [InlineData("K-NOI",          "7",         "2024-05-31", "x",    422,    "Hãy chọn gia hạn, miễn báo cáo hay thu hồi.")]
    [InlineData("",               "Extension", "2024-05-31", "x",    422,    "Hãy nêu đơn vị hoặc nhánh")]
    [InlineData("K-NOI K-LA",     "Extension", "2024-05-31", "x",    404,    "không có nút")]
    [InlineData("<b>K-NOI</b>",   "Extension", "2024-05-31", "x",    404,    "&lt;b&gt;K-NOI&lt;/b&gt;")]
    public async Task Are_refused_whole_with_the_sentence_on_the_form_and_what_was_typed_still_there(string units, string kind, string until, string reason, int status, string sentence)
    {
        using var refused = await Grant(("units", units), ("kind", kind), ("until", until), ("reason", reason), ("document", "CV số 9"));
        var page = await DeskBrowser.PageOf(refused, (HttpStatusCode)status);

        Assert.Contains("Chưa ghi gì.", page, StringComparison.Ordinal);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"name=\"until\" type=\"date\" value=\"{until}\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"CV số 9\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("(reason)", page, StringComparison.Ordinal);
        Assert.Empty(await Listed());
    }

    [Fact]
    public async Task Name_the_day_of_a_report_due_on_request_and_of_no_other()
    {
        Assert.DoesNotContain("name=\"lastDay\"", await officer.Read(Extensions), StringComparison.Ordinal);
        using var byRule = await officer.Post(Extensions.Replace("/extensions", "/due", StringComparison.Ordinal), ("lastDay", "2024-06-15"));
        Assert.Equal(HttpStatusCode.Conflict, byRule.StatusCode);

        var text = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json")))
            .Replace("\"version\": \"2024-1\"", "\"version\": \"2024-2\"", StringComparison.Ordinal)
            .Replace("""{ "rule": "strictlyBefore", "date": { "day": 25, "month": 11 } }""", """{ "rule": "onRequest", "words": { "vi": "theo yêu cầu của Sở Y tế", "en": "at the health department's request" } }""", StringComparison.Ordinal);
        await app.App.Services.GetRequiredService<PackBlobs>().TryAdd("vancanh.json", text, default);
        await app.App.Services.GetRequiredService<ProgrammeCatalogues>().Newest(default);
        const string year = "/desk/VANCANH-BDG/periods/2024-NAM";
        Assert.Contains("name=\"lastDay\"", await officer.Read($"{year}/extensions"), StringComparison.Ordinal);

        using var wrong = await officer.Post($"{year}/due", ("lastDay", "2023-12-01"), ("document", "Công văn số 5/CV-SYT"));
        var page = await DeskBrowser.PageOf(wrong, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("không dùng làm hạn của kỳ 2024-NAM được", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Công văn số 5/CV-SYT\"", page, StringComparison.Ordinal);

        using var named = await officer.Post($"{year}/due", ("lastDay", "2024-12-19"), ("document", "Công văn số 5/CV-SYT"));
        var after = await officer.Follow(named);
        Assert.Contains("Đã ấn định ngày nộp.", after, StringComparison.Ordinal);
        Assert.Contains("ấn định chậm nhất ngày 19/12/2024 theo Công văn số 5/CV-SYT", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_the_office_s_own_and_come_by_forms_of_ours_only()
    {
        (string, string)[] fields = [("act", "grant"), ("units", "K-NOI"), ("kind", "Exemption"), ("reason", "x")];
        using var watching = await DeskBrowser.SignIn(app, "Operator");
        using var other = await DeskBrowser.SignIn(app, "Officer.AG-BDG");
        HttpResponseMessage[] refused = [await watching.Post(Extensions, fields), await other.Post(Extensions, fields), await other.Get(Extensions), await officer.PostFromElsewhere(Extensions, fields)];

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.DoesNotContain("name=\"reason\"", await watching.Read(Extensions), StringComparison.Ordinal);
        Assert.Empty(await Listed());
        foreach (var answer in refused) answer.Dispose();
    }

    private Task<HttpResponseMessage> Grant(params (string, string)[] fields) => officer.Post(Extensions, [.. fields, ("act", "grant")]);

    private async Task<List<JsonElement>> Listed() => [.. (await app.Officer.Json("api/programmes/VANCANH-BDG/periods/2024-6T/extensions")).EnumerateArray()];

    private async Task<string?> State(string unit) =>
        (await app.Officer.Json("api/programmes/VANCANH-BDG/periods/2024-6T/board")).GetProperty("obligations").EnumerateArray().Single(one => one.GetProperty("unit").GetString() == unit).GetProperty("state").GetString();
}
