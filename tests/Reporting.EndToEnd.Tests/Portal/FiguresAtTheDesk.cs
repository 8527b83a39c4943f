using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class FiguresAtTheDesk(DeskApp desk) : IClassFixture<DeskApp>
{
    private const string Figures = DeskApp.Period + "/figures";

    [Fact]
    public async Task Lead_to_the_very_cell_with_what_was_typed_and_how_it_was_read()
    {
        var page = await desk.Read($"{Figures}/CBVC?node=KHOI-KHOA");

        Assert.Contains("Khoa Nội - Nhi - Nhiễm 1.234 E15 Báo cáo 1.234 người 1.234 Nhận lúc 08:00 20/5/2024", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Contains($"href=\"/submissions/{desk.Sent["K-NOI"]}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CBVC", "TTYT-VANCANH")]
    [InlineData("CBVC", "KHOI-TYT")]
    [InlineData("SINH_NAM", "KHOI-PHONG")]
    [InlineData("LDQL_NU", "P-DD")]
    public async Task Are_the_API_s_sum_and_units(string element, string node)
    {
        var traced = await desk.App.Officer.Json($"{DeskApp.Api}/trace?element={element}&node={node}");
        var (page, missing) = (await desk.Read($"{Figures}/{element}?node={node}"), await desk.Read($"{Figures}/{element}?node={node}&show=missing"));

        Assert.Contains($": {traced.GetProperty("sum").GetDecimal().ToString("#,##0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))} ", DeskApp.WordsOf(page), StringComparison.Ordinal);
        Assert.Equal(Units(traced, "contributions"), DeskApp.UnitsIn(page));
        Assert.Equal(Units(traced, "missing"), DeskApp.UnitsIn(missing));
    }

    [Fact]
    public async Task Say_why_a_unit_is_missing()
    {
        await AcceptedReports.Put(desk.App, "HT-BDG", "2023-NAM", "HT-TTYT-HONGLINH", "2023-12-20T08:00:00+07:00", ("BLGD_CS", null));
        await AcceptedReports.Put(desk.App, "HT-BDG", "2023-NAM", "HT-TTYT-CANLOC", "2023-12-20T08:00:00+07:00", ("BLGD_TV", 1));

        var words = DeskApp.WordsOf(await desk.Read("desk/HT-BDG/periods/2023-NAM/figures/BLGD_CS?node=HT-KHOI-TTYT&show=missing"));

        Assert.Contains("Đã nộp đúng hạn Trả lời “không áp dụng”", words, StringComparison.Ordinal);
        Assert.Contains("Đã nộp đúng hạn Báo cáo được chấp nhận nhưng không có số này", words, StringComparison.Ordinal);
        Assert.Contains("Quá hạn, chưa nộp Chưa có báo cáo được chấp nhận", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_are_derived_lead_to_the_cells_their_conditions_are_about()
    {
        await AcceptedReports.Put(desk.App, "HT-BDG", "2022-NAM", "HT-TTYT-HONGLINH", "2022-12-20T08:00:00+07:00", ("CCVC", 100), ("CCVC_NU", 40));

        var words = DeskApp.WordsOf(await desk.Read("desk/HT-BDG/periods/2022-NAM/figures/NU30"));

        Assert.Contains("1 E15 Báo cáo (CCVC) E16 Báo cáo (CCVC_NU) 100 40 100 40", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Figures + "/KHONG_CO")]
    [InlineData(Figures + "/KETQUA")]                     // words do not add up
    [InlineData(Figures + "/CBVC?node=KHONG-CO")]
    [InlineData("desk/KHONG-CO/periods/2024-6T/figures/CBVC")]
    [InlineData("desk/VANCANH-BDG/periods/2024-13/figures/CBVC")]
    public async Task Are_not_found_where_there_are_none(string path)
    {
        using var response = await desk.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không tìm thấy", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Units(JsonElement traced, string list) => traced.GetProperty(list).EnumerateArray().Select(one => one.GetProperty("unit").GetString());
}
