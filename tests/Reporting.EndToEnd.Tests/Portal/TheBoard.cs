using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>The officer's first page, the board of a period and the page of one unit.</summary>
public sealed class TheBoard(DeskApp desk) : IClassFixture<DeskApp>
{
    private const string Period = DeskApp.Period;

    [Fact]
    public async Task Is_found_from_the_first_page_where_the_programme_that_needs_somebody_stands_first()
    {
        var page = await desk.Read("desk");

        Assert.Contains("Còn 32 báo cáo chưa nộp xong: 17 quá hạn", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Contains($"href=\"/{Period}\"", page, StringComparison.Ordinal);
        Assert.Equal(
            ["VANCANH-BDG", "LB-MCBGTKS", "HT-BDG", "TL-MCBGTKS", "AG-BDG"],
            Regex.Matches(page, "<section class=\"programme\" aria-labelledby=\"([^\"]+)\"").Select(match => match.Groups[1].Value));
        Assert.Contains("Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam) Phải nộp 21 Đã nộp 3 Đúng hạn 2 Tỷ lệ nộp 14,3% Tỷ lệ đúng hạn 9,5%", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Contains("Kỳ vừa khoá sổ: Báo cáo tháng 4 năm 2024 – khoá sổ hết ngày 20/5/2024", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Contains("Kỳ tới: Báo cáo tổng kết năm 2024 – mở lúc 00:00 01/11/2024. Hạn: trước ngày 25/11/2024 (hết 24 giờ 00", DeskApp.WordsOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_every_unit_what_the_API_says()
    {
        var board = await desk.App.Officer.Json($"{DeskApp.Api}/board");
        var page = await desk.Read(Period);

        Assert.Equal(
            board.GetProperty("obligations").EnumerateArray().Select(one => $"{one.GetProperty("unit")} {Words(one)}").Order(StringComparer.Ordinal),
            RowsOf(page).Select(row => $"{row.Unit} {row.State}").Order(StringComparer.Ordinal));
        Assert.Contains($"Phải nộp {board.GetProperty("expected")} Đã nộp {board.GetProperty("received")} Đúng hạn {board.GetProperty("onTime")} Tỷ lệ nộp 14,3% Tỷ lệ đúng hạn 9,5%", DeskApp.WordsOf(page), StringComparison.Ordinal);
        foreach (var branch in board.GetProperty("branches").EnumerateArray().Skip(1))
        {
            Assert.Contains($"{branch.GetProperty("name")} {branch.GetProperty("expected")} {branch.GetProperty("received")} {branch.GetProperty("onTime")}", DeskApp.WordsOf(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Puts_those_first_who_need_the_officer()
    {
        var states = RowsOf(await desk.Read(Period)).Select(row => row.State).ToList();

        Assert.Equal(["Quá hạn, chưa nộp", "Được gia hạn", "Đã nộp trễ hạn", "Đã nộp đúng hạn", "Được miễn"], states.Distinct());
        Assert.Equal(states, states.GroupBy(state => state).SelectMany(group => group));
    }

    [Fact]
    public async Task Shows_lateness_receipt_own_deadline_what_was_returned_and_whom_to_call()
    {
        var words = DeskApp.WordsOf(await desk.Read(Period));

        Assert.Contains("Phòng Điều dưỡng P-DD Đã nộp trễ hạn 2 ngày 10:00 26/5/2024", words, StringComparison.Ordinal);
        Assert.Contains("K-YHCT Được gia hạn gia hạn đến hết 31/5/2024 0256 3191 481 Chưa gửi được thư", words, StringComparison.Ordinal);
        Assert.Contains("K-DUOC Quá hạn, chưa nộp bản đã gửi bị trả lại, 3 lỗi 3 ngày 09:00 22/5/2024", words, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:02563191481\"", await desk.Read(Period), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_how_the_reports_came_in_and_says_the_same_in_words()
    {
        var page = await desk.Read(Period);
        var picture = Regex.Match(page, "<svg class=\"progress\".*?</figure>", RegexOptions.Singleline).Value;

        Assert.Contains("role=\"img\"", picture, StringComparison.Ordinal);
        Assert.Contains("3/21 đơn vị đã có báo cáo được chấp nhận (14,3%). Lúc hết hạn (24 giờ 00 Thứ Sáu ngày 24/5/2024) đã có 2 đơn vị (9,5%).", picture, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Match(picture, "class=\"line\" d=\"([^\"]+)\"").Groups[1].Value.Count(letter => letter == 'V'));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Theory]
    //          asked for                          units found
    [InlineData("state=Late",                      "P-DD")]
    [InlineData("state=Exempt",                    "K-YTCC")]
    [InlineData("state=Late&node=KHOI-TYT",        "")]
    [InlineData("state=OnTime",                    "K-NOI TYT-CANHLIEN")]
    [InlineData("q=canh+lien",                     "TYT-CANHLIEN")]     // without accents and capitals
    [InlineData("q=C%E1%BA%A0NH+LI%C3%8AN",        "TYT-CANHLIEN")]     // "CẠNH LIÊN": nor do wrong ones matter
    [InlineData("q=k-duoc",                        "K-DUOC")]           // by code
    [InlineData("q=dieu+duong",                    "P-DD")]
    [InlineData("node=KHOI-PHONG&state=Missed",    "P-TCHC P-KHNV P-TCKT P-DSTT")]
    [InlineData("q=khong+co+don+vi+nao",           "")]
    public async Task Finds_units_by_state_branch_and_words(string query, string units) =>
        Assert.Equal(units.Split(' ', StringSplitOptions.RemoveEmptyEntries), RowsOf(await desk.Read($"{Period}?{query}")).Select(row => row.Unit));

    [Fact]
    public async Task Of_a_branch_has_its_own_rates_and_downloads()
    {
        var page = await desk.Read($"{Period}?node=KHOI-KHOA");

        Assert.Contains("Phải nộp 9 Đã nộp 1 Đúng hạn 1 Tỷ lệ nộp 11,1%", DeskApp.WordsOf(page), StringComparison.Ordinal);
        foreach (var download in new[] { "consolidated", "letter" })
        {
            Assert.Contains($"href=\"/{DeskApp.Api}/{download}?node=KHOI-KHOA\"", page, StringComparison.Ordinal);
            using var workbook = await desk.Get($"{DeskApp.Api}/{download}?node=KHOI-KHOA");
            Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        }

        Assert.Contains($"href=\"/{Period}/reminders?node=KHOI-KHOA\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_no_letter_where_nobody_is_late_and_says_so()
    {
        var page = await desk.Read("desk/LB-MCBGTKS/periods/2024-05");

        Assert.DoesNotContain("/letter", page, StringComparison.Ordinal);
        Assert.Contains("Không đơn vị nào quá hạn, nên chưa cần công văn đôn đốc.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_period_to_come_has_no_picture_and_nobody_to_remind()
    {
        var page = await desk.Read("desk/VANCANH-BDG/periods/2024-NAM");

        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/reminders", page, StringComparison.Ordinal);
        Assert.All(RowsOf(page), row => Assert.Equal("Chưa mở", row.State));
    }

    [Fact]
    public async Task Speaks_English_too()
    {
        // A browser of its own: the language is remembered.
        using var http = new HttpClient { BaseAddress = desk.App.App.BaseAddress };
        var words = DeskApp.WordsOf(System.Text.Encoding.UTF8.GetString(await new Person(http, desk.App.App.Credentials.Officer).Bytes($"{Period}?lang=en")));

        Assert.Contains("Half-year report 2024", words, StringComparison.Ordinal);
        Assert.Contains("Expected 21 Received 3 On time 2 Completeness 14.3% Timeliness 9.5%", words, StringComparison.Ordinal);
        Assert.Contains("P-DD Sent late 2 days 10:00, 26 May 2024", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_to_a_unit_with_its_state_grants_contacts_submissions_and_record()
    {
        var page = await desk.Read($"{Period}/units/K-YHCT");
        var words = DeskApp.WordsOf(page);

        Assert.Contains("Được gia hạn đến hết 24 giờ 00 Thứ Sáu ngày 31/5/2024 (Công văn 12/TTYT; lý do: mưa lũ <b>lớn</b>", words, StringComparison.Ordinal);
        Assert.Contains("Gia hạn đến hết 31/5/2024 mưa lũ <b>lớn</b> Công văn 12/TTYT Cán bộ, bằng mã truy cập 10:00 26/5/2024", words, StringComparison.Ordinal);
        Assert.Contains("<bdi>mưa lũ &lt;b&gt;lớn&lt;/b&gt;</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("k-yhct@ttyt-vancanh.example Chưa gửi được thư", words, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{Period}/extensions?unit=K-YHCT\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/desk/VANCANH-BDG/links?q=K-YHCT\"", page, StringComparison.Ordinal);
        Assert.Matches($"(?s)<form method=\"post\" action=\"/{Period}/reminders\"[^>]*>\\s*<input type=\"hidden\" name=\"units\" value=\"K-YHCT\" />", page);
    }

    [Fact]
    public async Task Leads_from_a_unit_to_what_it_sent_and_nobody_reminds_who_has_reported()
    {
        var page = await desk.Read($"{Period}/units/P-DD");
        var history = await desk.App.Officer.Json("api/programmes/VANCANH-BDG/units/P-DD/history");

        Assert.Contains($"href=\"/submissions/{desk.Sent["P-DD"]}\"", page, StringComparison.Ordinal);
        Assert.Contains("Kết quả kiểm tra", await desk.Read($"submissions/{desk.Sent["K-NOI"]}"), StringComparison.Ordinal);
        Assert.DoesNotContain("/reminders", page, StringComparison.Ordinal);
        Assert.Contains($"Trong {history.GetProperty("expected")} kỳ đã đến hạn: nộp {history.GetProperty("received")}, đúng hạn {history.GetProperty("onTime")} (0%); tổng cộng trễ {history.GetProperty("daysLate")} ngày.", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Contains("Báo cáo sơ kết 6 tháng năm 2024 Đã nộp trễ hạn 2 ngày hết 24/5/2024 10:00 26/5/2024", DeskApp.WordsOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_an_operator_everything_and_offers_nothing_that_changes_something()
    {
        using var officer = await desk.App.AtTheDesk("Officer.VANCANH-BDG");
        using var looker = await desk.App.AtTheDesk("Operator");

        Assert.Contains("/reminders?node=", await officer.Read($"/{Period}"), StringComparison.Ordinal);
        Assert.Equal(22, RowsOf(await looker.Read($"/{Period}")).Count);
        foreach (var path in new[] { $"/{Period}", $"/{Period}/units/K-YHCT" })
        {
            var page = await looker.Read(path);
            Assert.DoesNotContain("/reminders", page, StringComparison.Ordinal);
            Assert.DoesNotContain("/extensions?unit=", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_another_office_is_neither_listed_nor_opened()
    {
        using var officer = await desk.App.AtTheDesk("Officer.HT-BDG");
        using var refused = await officer.Get($"/{Period}");

        Assert.DoesNotContain("VANCANH-BDG", await officer.Read("/desk"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("desk/KHONG-CO/periods/2024-6T")]
    [InlineData("desk/VANCANH-BDG/periods/2024-13")]
    [InlineData("desk/VANCANH-BDG/periods/2024-Q1")]
    [InlineData(Period + "?node=KHONG-CO")]
    [InlineData(Period + "/units/KHONG-CO")]
    [InlineData(Period + "/units/KHOI-KHOA")]          // it only adds up
    [InlineData(Period + "/units/%3Cscript%3E")]
    [InlineData("desk/VANCANH-BDG/periods/2025-NAM9/units/P-DD")]
    public async Task Is_not_found_where_there_is_none(string path)
    {
        using var response = await desk.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không tìm thấy", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk")]
    [InlineData(Period)]
    [InlineData(Period + "/units/K-NOI")]
    [InlineData(Period + "/indicators")]
    [InlineData(Period + "/figures/CBVC")]
    public async Task Is_no_units_business(string path)
    {
        using var response = await desk.App.Unit("K-NOI").Get(path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static IReadOnlyList<(string Unit, string State)> RowsOf(string page) =>
        [.. Regex.Matches(page, "<td role=\"cell\"><a href=\"/desk/[^\"]+/units/([^\"]+)\">.*?<span class=\"badge \\w+\">([^<]+)</span>", RegexOptions.Singleline).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)))];

    private static string Words(JsonElement one) => one.GetProperty("state").GetString() switch
    {
        "missed" => "Quá hạn, chưa nộp",
        "extended" => "Được gia hạn",
        "late" => "Đã nộp trễ hạn",
        "onTime" => "Đã nộp đúng hạn",
        "exempt" => "Được miễn",
        var other => other!,
    };
}
