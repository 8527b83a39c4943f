using System.Text.RegularExpressions;
using Reporting.Domain.Words;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Catalogue;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>What the page of a submission says it has changed, as against the one before it.</summary>
public sealed class DifferencesBetweenSubmissions(PagesApp pages, Chromium chromium) : IClassFixture<PagesApp>, IClassFixture<Chromium>
{
    private const string Period = "2024-6T";

    private readonly RunningApp app = pages.App;

    [Fact]
    public async Task Are_each_cell_with_what_stood_there_before_and_what_stands_there_now()
    {
        var first = await Submit("K-NOI", form => form.With("CBVC", "120 người").With("CBVC_NU", 80).Without("KETQUA"));
        var second = await Submit("K-NOI", form => form.With("CBVC", 121).With("CBVC_NU", 80).With("KETQUA", "Đã tập huấn đủ"));

        var page = await Page("K-NOI", second);

        Assert.Contains("2 ô thay đổi.", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/submissions/{first}\"", page, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Viên chức, người lao động hiện có | 120 người hiểu là: 120 | 121",
                "Kết quả nổi bật trong kỳ | (trống) | Đã tập huấn đủ",
            ],
            Differences(page).Select(row => string.Join(" | ", row[1..])));
        Assert.Matches(@"^[A-Z]+[0-9]+ ", Differences(page)[0][0]);
    }

    [Fact]
    public async Task Count_the_errors_that_are_mended_and_those_that_are_new()
    {
        await Submit("K-DUOC", form => form.With("CBVC", "nhiều").With("CBVC_NU", 20));
        var second = await Submit("K-DUOC", form => form.With("CBVC", 150).With("CBVC_NU", 160));

        var page = await Page("K-DUOC", second);

        Assert.Contains("Lỗi, cảnh báo: 1 đã hết, 1 mới.", page, StringComparison.Ordinal);
        Assert.Contains("nhiều không đọc được | 150", string.Join('\n', Differences(page).Select(row => string.Join(" | ", row))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_none_when_the_same_is_sent_again_and_nothing_precedes_the_first()
    {
        var first = await Submit("P-DD", form => form);
        var again = await Submit("P-DD", form => form);

        Assert.Contains("Đây là lần nộp đầu tiên của kỳ này.", await Page("P-DD", first), StringComparison.Ordinal);
        Assert.Contains("Không có ô nào thay đổi.", await Page("P-DD", again), StringComparison.Ordinal);
        Assert.Contains("Lỗi và cảnh báo vẫn như lần trước.", await Page("P-DD", again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_looked_for_where_one_of_the_two_was_no_form()
    {
        var photo = (await app.Unit("K-HSCC").SubmitAndWait(Period, "K-HSCC", [0x89, 0x50, 0x4E, 0x47])).GetProperty("id").GetString()!;
        var form = await Submit("K-HSCC", form => form);
        var again = (await app.Unit("K-HSCC").SubmitAndWait(Period, "K-HSCC", [0x89, 0x50, 0x4E, 0x48])).GetProperty("id").GetString()!;

        Assert.Contains("Đây là lần nộp đầu tiên", await Page("K-HSCC", photo), StringComparison.Ordinal);
        Assert.Contains("Tệp nộp lần trước không đọc được thành biểu mẫu", await Page("K-HSCC", form), StringComparison.Ordinal);
        Assert.Contains("Tệp này không đọc được thành biểu mẫu", await Page("K-HSCC", again), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "<bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>")]
    [InlineData("\"><script>alert(1)</script>", "<bdi>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</bdi>")]
    [InlineData("\u202Eabc", "<bdi>\u202Eabc</bdi>")]
    public async Task Show_what_was_typed_as_text(string entered, string shown)
    {
        await Submit("K-NGOAI", form => form.With("KETQUA", entered));
        var mended = await Submit("K-NGOAI", form => form.With("KETQUA", "Không có"));

        var page = await Page("K-NGOAI", mended);

        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"<[^>]*\son\w+\s*=", page);
    }

    [Fact]
    public async Task Show_long_texts_where_they_begin_to_differ()
    {
        var text = string.Concat(Enumerable.Repeat("Khoa đã tổ chức tập huấn cho toàn thể nhân viên. ", 20));
        await Submit("K-YHCT", form => form.With("KETQUA", text + "Còn ba người vắng."));
        var second = await Submit("K-YHCT", form => form.With("KETQUA", text + "Không ai vắng."));

        var row = Assert.Single(Differences(await Page("K-YHCT", second)));

        Assert.Matches("^….*Còn ba người vắng.$", row[2]);
        Assert.Matches("^….*Không ai vắng.$", row[3]);
    }

    [Fact]
    public async Task Are_the_rows_of_tables_too()
    {
        await SubmitRows("LB-BODE", ("3 tin bài", "Phát tờ rơi", "200 tờ"));
        var second = await SubmitRows("LB-BODE", ("4 tin bài", "Phát thanh", "12 buổi"));

        var page = await Page("LB-BODE", second);

        Assert.Contains("2 dòng trong bảng thay đổi.", page, StringComparison.Ordinal);
        Assert.Equal(
            ["Kết quả: 3 tin bài | Kết quả: 4 tin bài", "Nội dung công việc: Phát tờ rơi Kết quả: 200 tờ | Nội dung công việc: Phát thanh Kết quả: 12 buổi"],
            Differences(page).Select(row => string.Join(" | ", row[2..])));
        Assert.StartsWith("Sửa 1 · Tham mưu xây dựng kế hoạch", Differences(page)[0][1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_a_link_in_the_history_of_what_was_sent_but_not_beside_the_first()
    {
        var first = await Submit("K-XNCDHA", form => form);
        var second = await Submit("K-XNCDHA", form => form.With("CBVC", 199));
        using var visitor = await pages.VisitorOf("K-XNCDHA");

        var history = await visitor.Read($"/units/K-XNCDHA/VANCANH-BDG/{Period}");

        Assert.Contains($"href=\"/submissions/{second}#differences\"", history, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/submissions/{first}#differences\"", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_shown_to_the_office_with_the_units_name_and_a_way_back_to_its_desk()
    {
        var id = await Submit("K-KSBT", form => form.With("CBVC", 30).With("CBVC_NU", 40));
        using var asked = await app.Officer.Get($"submissions/{id}");
        var page = await asked.Content.ReadAsStringAsync();

        Assert.Contains("So với lần nộp trước", page, StringComparison.Ordinal);
        Assert.Contains($"class=\"back\" href=\"/desk/VANCANH-BDG/periods/{Period}/units/K-KSBT\"", page, StringComparison.Ordinal);
        Assert.Contains("(K-KSBT)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sửa xong, nộp lại", page, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Are_a_list_that_is_cut_and_says_how_many_more_there_are()
    {
        await SubmitRows("LB-VIETHUNG", ("3 tin bài", "Phát tờ rơi", "200 tờ"));
        var second = await SubmitRows("LB-VIETHUNG", ("4 tin bài", "Phát thanh", "12 buổi"), andOwn: 9, andGiven: 16);
        Assert.Matches("Còn [1-9] dòng khác cũng thay đổi.", await Page("LB-VIETHUNG", second));
        Assert.Equal(20, Differences(await Page("LB-VIETHUNG", second)).Count);

        foreach (var (width, height) in new[] { (1280, 900), (390, 844) })
        {
            await using var window = await chromium.Open(app.App.BaseAddress, width, height);
            await window.Page.GotoAsync(app.App.PagesOf("LB-VIETHUNG").ToString());
            await window.Page.GotoAsync($"/submissions/{second}#differences");
            await window.Look("differences");
            Assert.Empty(window.Complaints);
        }
    }

    private async Task<string> Submit(string unit, Func<Form, Form> fill)
    {
        using var form = fill(Form.Filled(await app.Unit(unit).Template(Period, unit), app.Programme));
        return await Submit(unit, Period, form, "VANCANH-BDG");
    }

    // The first row that the plan gives, and one of the unit's own; and as many more as there shall be.
    private async Task<string> SubmitRows(string unit, (string Result, string Own, string OwnResult) rows, int andOwn = 0, int andGiven = 0)
    {
        const string Programme = "LB-MCBGTKS";
        var programme = (await app.App.Services.GetRequiredService<ProgrammeCatalogues>().Current(default)).Find(ProgrammeId.Parse(Programme))!;
        using var form = Form.Filled(await app.Unit(unit).Template("2024-04", unit, Programme), programme);
        var (table, sheet) = (programme.Tables.Single(), form.Sheet("Biểu 1 - Tiến độ"));
        var head = sheet.CellsUsed(cell => cell.GetString() == "Nội dung công việc").Single().Address;
        var own = head.RowNumber + table.GivenRows.Count + 1;
        sheet.Cell(head.RowNumber + 2, head.ColumnNumber + 4).SetValue(rows.Result);
        sheet.Cell(own, head.ColumnNumber).SetValue(rows.Own);
        sheet.Cell(own, head.ColumnNumber + 4).SetValue(rows.OwnResult);
        for (var i = 0; i < andGiven; i++) sheet.Cell(head.RowNumber + 3 + i, head.ColumnNumber + 4).SetValue($"lần {i}");
        for (var i = 0; i < andOwn; i++) sheet.Cell(own + 1 + i, head.ColumnNumber).SetValue($"Nói chuyện chuyên đề lần {i}");
        return await Submit(unit, "2024-04", form, Programme);
    }

    private async Task<string> Submit(string unit, string period, Form form, string programme)
    {
        var id = (await app.Unit(unit).SubmitAndWait(period, unit, form.Save(), programme)).GetProperty("id").GetString()!;
        await app.Settled();
        return id;
    }

    private async Task<string> Page(string unit, string submission)
    {
        using var visitor = await pages.VisitorOf(unit);
        return await visitor.Read($"/submissions/{submission}");
    }

    /// <returns>The cells of each row in the section, as text.</returns>
    private static List<List<string>> Differences(string page) =>
        [.. Regex.Matches(page[page.IndexOf("id=\"differences\"", StringComparison.Ordinal)..], "<tr role=\"row\">(.*?)</tr>", RegexOptions.Singleline).Select(row => CellsOf(row.Groups[1].Value)).Where(row => row.Count > 0)];

    private static List<string> CellsOf(string row) =>
        [.. Regex.Matches(row, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).Select(cell => System.Net.WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(cell.Groups[1].Value, "<[^>]+>", " "), @"\s+", " ").Trim()))];
}
