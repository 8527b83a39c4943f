using System.Net;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>The pages as a browser without script has them.</summary>
public sealed class PagesOfAUnit(PagesApp pages) : IClassFixture<PagesApp>, IAsyncLifetime
{
    private const string Home = "/units/K-NOI";
    private const string Report = "/units/K-NOI/VANCANH-BDG/2024-6T";

    private readonly RunningApp app = pages.App;
    private Visitor visitor = null!;

    public async Task InitializeAsync() => visitor = await pages.VisitorOf("K-NOI");

    public Task DisposeAsync()
    {
        visitor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Say_what_is_owed_by_when_and_where_it_stands()
    {
        var page = await visitor.Read(Home);

        Assert.Contains("Báo cáo sơ kết 6 tháng năm 2024", page, StringComparison.Ordinal);
        Assert.Contains("Chưa nộp", page, StringComparison.Ordinal);
        Assert.Contains("24 giờ 00 Thứ Sáu ngày 24/5/2024", page, StringComparison.Ordinal);
        Assert.Contains("Còn 4 ngày", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Report}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_a_file_by_a_plain_form_and_show_the_answer_cell_by_cell()
    {
        using var its = await pages.VisitorOf("K-DUOC");
        using var form = Form.Filled(await app.Unit("K-DUOC").Template("2024-6T", "K-DUOC"), app.Programme).With("CBVC", 30).With("CBVC_NU", 40);
        using var sent = await its.SendFile("/units/K-DUOC/VANCANH-BDG/2024-6T", form.Save());
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var address = sent.Headers.Location!.ToString();

        await app.Settled();
        var page = await its.Read(address);

        Assert.Contains("Bị trả lại", page, StringComparison.Ordinal);
        Assert.Contains(form.Cell("CBVC_NU").Address.ToString()!, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/api{address}/annotated\"", page, StringComparison.Ordinal);
        using var workbook = await its.Get($"/api{address}/annotated");
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        Assert.Contains("1 báo cáo cần nộp", await its.Read("/units/K-DUOC"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", await its.Read("/units/K-DUOC/VANCANH-BDG/2024-6T"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_for_the_verdict_by_themselves_with_script_and_without()
    {
        using var its = await pages.VisitorOf("P-DD");
        var id = Reporting.Domain.Words.SubmissionId.Parse("VANCANH-BDG.2024-6T.P-DD.20240520T010000000Z-0123456789ab");
        var received = new Reporting.Domain.Deadlines.Submission(id, id.Moment, Reporting.Domain.Deadlines.SubmissionState.Received, null, null, "unit P-DD", 0, 0, 0);
        await app.App.Services.GetRequiredService<Reporting.Functions.Storage.SubmissionRows>().TryAdd(received, default);

        var page = await its.Read($"/submissions/{id}");

        Assert.Contains($"data-poll=\"/api/submissions/{id}\"", page, StringComparison.Ordinal);
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"4\"></noscript>", page, StringComparison.Ordinal);
        Assert.Contains("Đang kiểm tra", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_in_a_sentence_why_a_file_was_not_taken_and_stay_where_they_are()
    {
        using var refused = await visitor.SendFile(Report, []);
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Chưa nhận được tệp.", page, StringComparison.Ordinal);
        Assert.Contains("Yêu cầu không kèm tệp.", page, StringComparison.Ordinal);
        Assert.Contains("data-upload", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_no_file_above_the_limit()
    {
        using var refused = await visitor.SendFile(Report, new byte[10_200_000]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("Tệp vượt giới hạn 10 MB.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_no_upload_before_a_period_opens_and_take_none()
    {
        var page = await visitor.Read("/units/K-NOI/VANCANH-BDG/2024-NAM");
        using var sent = await visitor.SendFile("/units/K-NOI/VANCANH-BDG/2024-NAM", [1, 2, 3]);

        Assert.DoesNotContain("data-upload", page, StringComparison.Ordinal);
        Assert.Contains("chưa nhận báo cáo", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
    }

    [Fact]
    public async Task Print_a_receipt_that_anybody_verifies_by_its_number_without_seeing_a_figure()
    {
        using var its = await pages.VisitorOf("K-HSCC");
        using var form = Form.Filled(await app.Unit("K-HSCC").Template("2024-6T", "K-HSCC"), app.Programme).With("CBVC", 187);
        var workbook = form.Save();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(workbook));
        var answer = await app.Unit("K-HSCC").SubmitAndWait("2024-6T", "K-HSCC", workbook);
        var number = answer.GetProperty("id").GetString();

        var receipt = await its.Read($"/submissions/{number}/receipt");
        using var anybody = new Visitor(app.App.BaseAddress);
        var verified = await anybody.Read($"/r/{number}");
        using var unknown = await anybody.Get($"/r/{number![..^1]}x");
        using var asked = await anybody.Get($"/r?number={number}");

        foreach (var page in new[] { receipt, verified })
        {
            Assert.Contains(number, page, StringComparison.Ordinal);
            Assert.Contains(hash, page, StringComparison.Ordinal);
            Assert.Contains("Được chấp nhận", page, StringComparison.Ordinal);
            Assert.Contains("Khoa Hồi sức cấp cứu", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<![\w.])187(?![\w.])", page);
        }

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (unknown.StatusCode, asked.StatusCode));
        Assert.Contains("Không có biên nhận nào mang số này.", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speak_English_when_asked_and_from_then_on()
    {
        using var switched = await visitor.Get($"{Home}?lang=en");
        Assert.Contains("language=en", switched.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        visitor.Language = "en";

        Assert.Contains("<html lang=\"en\">", await visitor.Read(Home), StringComparison.Ordinal);
        Assert.Contains("Not sent yet", await visitor.Read(Home), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/units/K-NOI/VANCANH-BDG/2024-13")]
    [InlineData("/units/K-NOI/KHONG-CO/2024-6T")]
    [InlineData("/submissions/VANCANH-BDG.2024-6T.K-NOI.20240520T010000000Z-000000000000")]
    [InlineData("/assets/portal.css")]
    [InlineData("/assets/..%2Fhost.json")]
    [InlineData("/assets/%2e%2e%2fhost.json")]
    public async Task Are_not_found_where_there_are_none(string path)
    {
        using var response = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không tìm thấy", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lead_from_the_root_to_the_unit_that_has_a_session_and_tell_others_how_to_come_in()
    {
        using var known = await visitor.Get("/");
        using var stranger = new Visitor(app.App.BaseAddress);

        Assert.Equal((HttpStatusCode.Redirect, Home), (known.StatusCode, known.Headers.Location!.ToString()));
        Assert.Contains("Mỗi đơn vị vào bằng liên kết riêng", await stranger.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carry_headers_that_let_a_browser_run_and_fetch_nothing_but_ours()
    {
        foreach (var path in new[] { "/", Home, Report, "/r", "/units/K-DUOC", "/api/health", "/api/programmes" })
        {
            using var response = await visitor.Get(path);
            string Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : "";
            Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal(("nosniff", "no-referrer", "DENY"), (Header("X-Content-Type-Options"), Header("Referrer-Policy"), Header("X-Frame-Options")));
            Assert.True(response.Headers.CacheControl!.NoStore, path);
        }
    }

    [Fact]
    public async Task Ask_for_a_style_a_script_and_an_icon_of_ours_that_browsers_keep_and_for_nothing_else()
    {
        var page = await visitor.Read(Home);
        var addresses = Regex.Matches(page, "(?:src|href)=\"(/assets/[^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(3, addresses.Count);
        Assert.DoesNotMatch("(?:src|href|action)=\"(?!/|#)", page);
        foreach (var address in addresses)
        {
            using var asset = await visitor.Get(address);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }
}
