using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class IndicatorsAtTheDesk(DeskApp desk) : IClassFixture<DeskApp>
{
    private const string Indicators = DeskApp.Period + "/indicators";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Theory]
    [InlineData("")]
    [InlineData("KHOI-KHOA")]
    [InlineData("KHOI-TYT")]
    public async Task Say_at_every_node_what_the_API_says(string node)
    {
        var totals = (await desk.App.Officer.Json($"{DeskApp.Api}/totals")).GetProperty("nodes").EnumerateArray().First(one => node.Length == 0 || one.GetProperty("node").GetString() == node);
        var words = DeskApp.WordsOf(await desk.Read($"{Indicators}?node={node}"));

        Assert.Contains($"{totals.GetProperty("reported")}/{totals.GetProperty("expected")} đơn vị đã có số liệu được chấp nhận.", words, StringComparison.Ordinal);
        foreach (var indicator in desk.App.Programme.Indicators)
        {
            var value = totals.GetProperty("indicators").GetProperty(indicator.Code.ToString());
            var said = value.GetProperty("value").ValueKind == JsonValueKind.Null ? "–" : value.GetProperty("value").GetDecimal().ToString("N1", Vietnamese);
            Assert.Matches($"{Regex.Escape(indicator.Name.Vi)} {Regex.Escape(said)}[^–]* {Number(value, "numerator")} / {Number(value, "denominator")} ", words);
        }
    }

    [Fact]
    public async Task Say_target_and_status_in_words_and_draw_them()
    {
        var page = await desk.Read(Indicators);

        Assert.Matches("Tỷ số giới tính khi sinh 85,4 trai/100 gái 123 / 144 không quá 111 Đạt", DeskApp.WordsOf(page));
        Assert.Contains("<svg class=\"bullet good\"", page, StringComparison.Ordinal);
        Assert.Matches("<line class=\"target\" x1=\"92.5%\"", page);
    }

    [Fact]
    public async Task Lead_each_to_a_page_with_every_unit_the_worst_first()
    {
        var page = await desk.Read($"{Indicators}/TL_LD_NU");

        Assert.Equal(["P-DD", "K-NOI", "TYT-CANHLIEN", "P-TCHC"], DeskApp.UnitsIn(page).Take(4));
        Assert.Equal(22, DeskApp.UnitsIn(page).Count);
        Assert.Contains("Phòng Điều dưỡng 2,5% 1 40", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Contains($"href=\"/{DeskApp.Period}/figures/LDQL_NU?node=P-DD\"", page, StringComparison.Ordinal);
        Assert.Contains("Nguồn: Thông tư 10/2019/TT-BKHĐT", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Equal(["TYT-CANHLIEN", "K-NOI", "P-DD"], DeskApp.UnitsIn(await desk.Read($"{Indicators}/TL_LD_NU?sort=best")).Take(3));
        Assert.Equal("P-TCHC", DeskApp.UnitsIn(await desk.Read($"{Indicators}/TL_LD_NU?sort=tree"))[0]);
    }

    [Fact]
    public async Task Of_a_branch_show_its_units_only()
    {
        var page = await desk.Read($"{Indicators}/TL_LD_NU?node=KHOI-TYT");

        Assert.Equal(7, DeskApp.UnitsIn(page).Count);
        Assert.Contains("Khối các trạm y tế : 50,0%", DeskApp.WordsOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_from_period_to_period()
    {
        foreach (var (month, boys) in new[] { (1, 54), (2, 57), (4, 60) })
        {
            await AcceptedReports.Put(desk.App, "LB-MCBGTKS", $"2024-{month:00}", "LB-BODE", $"2024-{month:00}-28T08:00:00+07:00", ("SINH_NAM", boys), ("SINH_NU", 50));
        }

        var page = await desk.Read("desk/LB-MCBGTKS/periods/2024-04/indicators/SRB_LB24");

        var picture = Regex.Match(page, "<svg class=\"trend\".*?</figure>", RegexOptions.Singleline).Value;
        Assert.Contains("01/24: 108,0 trai/100 gái; 02/24: 114,0 trai/100 gái; 03/24: chưa có; 04/24: 120,0 trai/100 gái", WebUtility.HtmlDecode(picture), StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(picture, "<circle"));
        Assert.Contains("tháng 2 năm 2024 114,0 trai/100 gái 57 50 Không đạt", DeskApp.WordsOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_count_units_show_who_answered_what()
    {
        foreach (var (unit, answer) in new (string, decimal?)[] { ("HT-TTYT-HONGLINH", 1), ("HT-TTYT-CANLOC", 0), ("HT-TTYT-DUCTHO", null) })
        {
            await AcceptedReports.Put(desk.App, "HT-BDG", "2023-NAM", unit, "2023-12-20T08:00:00+07:00", ("BLGD_CS", answer));
        }

        var page = await desk.Read("desk/HT-BDG/periods/2023-NAM/indicators/GBV1_HT17?node=HT-KHOI-TTYT");
        var words = DeskApp.WordsOf(page);

        Assert.Contains("Có 1 Không 1 Không áp dụng 1 Để trống 0 Chưa báo cáo 10", words, StringComparison.Ordinal);
        Assert.Equal("HT-TTYT-CANLOC", DeskApp.UnitsIn(page)[0]);
        Assert.Equal("HT-TTYT-HONGLINH", DeskApp.UnitsIn(page)[^1]);
        Assert.DoesNotContain("class=\"bullet", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Indicators + "?node=KHONG-CO")]
    [InlineData(Indicators + "/KHONG_CO")]
    [InlineData(Indicators + "/CBVC")]                        // a figure, and no indicator
    [InlineData(Indicators + "/TL_LD_NU?node=KHONG-CO")]
    [InlineData(Indicators + "/%3Cscript%3E")]
    [InlineData("desk/KHONG-CO/periods/2024-6T/indicators")]
    [InlineData("desk/VANCANH-BDG/periods/2024-13/indicators/TL_LD_NU")]
    public async Task Are_not_found_where_there_are_none(string path)
    {
        using var response = await desk.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không tìm thấy", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Number(JsonElement value, string name) => Regex.Escape(value.GetProperty(name).ValueKind == JsonValueKind.Null ? "–" : value.GetProperty(name).GetDecimal().ToString("#,##0.##", Vietnamese));
}
