using System.Net;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class TheRosterAtTheDesk : IAsyncLifetime
{
    private const string Roster = "/desk/VANCANH-BDG/roster";
    private const string HostileName = "<script>alert(1)</script>\" onload=x =HYPERLINK(1)";

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
    public async Task Is_downloaded_previewed_and_put_in_force_by_a_second_decision()
    {
        Assert.Contains("href=\"/api/units?programme=VANCANH-BDG\"", await officer.Read(Roster), StringComparison.Ordinal);
        var preview = await Previewed(Changed());

        Assert.Contains("Thêm 1, sửa 1, bỏ 1 đơn vị", preview, StringComparison.Ordinal);
        Assert.Contains("TYT-MOI", preview, StringComparison.Ordinal);
        Assert.Contains("<del><bdi class=\"lines\">Phòng Điều dưỡng</bdi></del>", preview, StringComparison.Ordinal);
        Assert.Contains("<ins><bdi class=\"lines\">Phòng Điều dưỡng mới</bdi></ins>", preview, StringComparison.Ordinal);
        Assert.Contains("Chưa từng báo cáo: xoá khỏi danh sách", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("TYT-MOI", await Units(), StringComparison.Ordinal);

        using var confirmed = await officer.Post($"{Roster}/confirm", Fields(preview));
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        Assert.Contains("Danh sách mới đã có hiệu lực: thêm 1, sửa 1, bỏ 1 đơn vị.", await officer.Follow(confirmed), StringComparison.Ordinal);
        Assert.Contains("TYT-MOI", await Units(), StringComparison.Ordinal);
        Assert.Empty(app.Blobs.GetBlobContainerClient("rosters").GetBlobs());

        using var again = await officer.Post($"{Roster}/confirm", Fields(preview));
        Assert.Contains("Tệp xem trước không còn ở đây", await DeskBrowser.PageOf(again, HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_replaced_when_another_came_in_between_and_shows_what_differs_now()
    {
        var preview = await Previewed(Changed());
        var between = Change(await Download(), sheet => Row(sheet, "K-NOI").Cell(2).SetValue("Khoa Nội"));
        using var put = await app.Officer.Put("api/units?programme=VANCANH-BDG", new ByteArrayContent(between));
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);

        using var late = await officer.Post($"{Roster}/confirm", Fields(preview));
        var page = await DeskBrowser.PageOf(late, HttpStatusCode.Conflict);

        Assert.Contains("đã được người khác thay từ lúc xem trước", page, StringComparison.Ordinal);
        Assert.Contains("Thêm 1, sửa 2, bỏ 1 đơn vị", page, StringComparison.Ordinal);   // it would take the other's change back
        Assert.DoesNotContain("TYT-MOI", await Units(), StringComparison.Ordinal);
        using var seen = await officer.Post($"{Roster}/confirm", Fields(page));
        Assert.Equal(HttpStatusCode.SeeOther, seen.StatusCode);
    }

    [Fact]
    public async Task Applies_the_bytes_that_were_previewed_whatever_else_is_sent()
    {
        var preview = await Previewed(Changed());
        await Previewed(Change(await Download(), sheet => Row(sheet, "K-NOI").Cell(2).SetValue("Khoa Nội")));
        var fields = Fields(preview);

        using var forged = await officer.Post($"{Roster}/confirm", ("file", new string('0', 64)), fields[1]);
        using var path = await officer.Post($"{Roster}/confirm", ("file", "../uploads/x"), fields[1]);
        using var confirmed = await officer.Post($"{Roster}/confirm", fields);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.SeeOther), (forged.StatusCode, path.StatusCode, confirmed.StatusCode));
        Assert.Contains("TYT-MOI", await Units(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"Khoa Nội\"", await Units(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_faults_is_refused_cell_by_cell_and_cannot_be_confirmed()
    {
        using var sent = await officer.PostFile(Roster, Change(await Download(), sheet =>
        {
            Row(sheet, "P-DD").Cell(2).Clear(XLClearOptions.Contents);
            Row(sheet, "K-NOI").Cell(3).SetValue("KHONG-CO");
        }));
        using var shown = await officer.Get(sent.Headers.Location!.ToString());
        var page = await DeskBrowser.PageOf(shown, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Tệp có 2 lỗi, chưa thay đổi gì.", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<strong class=\"numbers\">[A-Z]+\\d+</strong>"));
        Assert.DoesNotContain("/roster/confirm", page, StringComparison.Ordinal);
        using var all = await officer.Post($"{Roster}/confirm", ("file", Regex.Match(sent.Headers.Location!.ToString(), "file=([0-9a-f]+)").Groups[1].Value), ("instead", "x"));
        Assert.Equal(HttpStatusCode.Conflict, all.StatusCode);
    }

    [Fact]
    public async Task That_says_nothing_new_offers_nothing_to_confirm()
    {
        var preview = await Previewed(await Download());

        Assert.Contains("Tệp này giống danh sách hiện có", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("/roster/confirm", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_people_typed_as_text()
    {
        var preview = await Previewed(Change(await Download(), sheet => Row(sheet, "P-DD").Cell(2).SetValue(HostileName)));

        Assert.DoesNotContain("<script>alert", preview, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_no_file_was_taken()
    {
        using var nothing = await officer.PostFile(Roster, []);
        using var large = await officer.PostFile(Roster, new byte[10_050_000]);
        using var unreadable = await officer.PostFile(Roster, [1, 2, 3]);

        Assert.Contains("Yêu cầu không kèm tệp.", await DeskBrowser.PageOf(nothing, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("Tệp vượt giới hạn 10 MB.", await DeskBrowser.PageOf(large, HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        using var shown = await officer.Get(unreadable.Headers.Location!.ToString());
        Assert.Contains("Tệp có 1 lỗi", await DeskBrowser.PageOf(shown, HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        using var unknown = await officer.Get($"{Roster}/preview?file=abc");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Is_changed_by_officers_of_the_office_and_by_forms_of_ours_only()
    {
        var preview = await Previewed(Changed());
        using var watching = await DeskBrowser.SignIn(app, "Operator");
        using var other = await DeskBrowser.SignIn(app, "Officer.AG-BDG");
        HttpResponseMessage[] refused =
        [
            await watching.Post($"{Roster}/confirm", Fields(preview)), await other.Post($"{Roster}/confirm", Fields(preview)), await watching.PostFile(Roster, Changed()),
            await other.Get(Roster), await officer.PostFromElsewhere($"{Roster}/confirm", Fields(preview)),
        ];

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.DoesNotContain("type=\"file\"", await watching.Read(Roster), StringComparison.Ordinal);
        Assert.DoesNotContain("TYT-MOI", await Units(), StringComparison.Ordinal);
        foreach (var answer in refused) answer.Dispose();
    }

    private async Task<string> Previewed(byte[] file)
    {
        using var sent = await officer.PostFile(Roster, file);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return await officer.Follow(sent);
    }

    private byte[] Changed() => Change(Download().Result, sheet =>
    {
        Row(sheet, "P-DD").Cell(2).SetValue("Phòng Điều dưỡng mới");
        Row(sheet, "TYT-CANHHOA").Delete();
        var row = sheet.Row(sheet.LastRowUsed(XLCellsUsedOptions.Contents)!.RowNumber() + 1);
        foreach (var (column, value) in new[] { (1, "TYT-MOI"), (2, "Trạm Y tế xã mới"), (3, "KHOI-TYT"), (5, "Có") }) row.Cell(column).SetValue(value);
    });

    private static byte[] Change(byte[] workbook, Action<IXLWorksheet> change)
    {
        using var opened = new XLWorkbook(new MemoryStream(workbook));
        change(opened.Worksheet(1));
        using var saved = new MemoryStream();
        opened.SaveAs(saved);
        return saved.ToArray();
    }

    private static IXLRow Row(IXLWorksheet sheet, string unit) => sheet.RowsUsed(XLCellsUsedOptions.Contents).Single(row => row.Cell(1).GetString() == unit);

    private static (string, string)[] Fields(string preview) =>
        [.. new[] { "file", "instead" }.Select(name => (name, Regex.Match(preview, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value))];

    private Task<byte[]> Download() => app.Officer.Bytes("api/units?programme=VANCANH-BDG");

    private async Task<string> Units() => (await app.Officer.Json("api/programmes/VANCANH-BDG/periods/2024-6T/units")).ToString();
}
