using ClosedXML.Excel;
using Microsoft.Playwright;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>An officer's day in a real browser, the first working day after a deadline: who is missing, what the figures say and where they
/// come from, the report and the letter, reminders, an extension, a new unit, a new link; and at the end what the audit log says of it.</summary>
public sealed class AnOfficersDay(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("officer-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ChromiumFact]
    public Task On_an_office_computer_goes_well() => Spend(1280, 900);

    [ChromiumFact]
    public Task On_a_phone_goes_well() => Spend(390, 844);

    [ChromiumFact]
    public async Task Without_script_goes_well_too()
    {
        await using var app = await Campaign();
        await using var window = await chromium.Open(app.App.BaseAddress, 1280, 900, script: false);
        var page = window.Page;
        await page.GotoAsync(app.App.Desk.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo sơ kết 6 tháng năm 2024" }).ClickAsync();
        await page.GetByLabel("Tên hoặc mã đơn vị").FillAsync("kham benh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Khoa Khám bệnh" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhắc ngay" }).ClickAsync();

        Assert.Contains("Đang gửi 1 thư", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    private async Task Spend(int width, int height)
    {
        await using var app = await Campaign();
        await using var window = await chromium.Open(app.App.BaseAddress, width, height);
        await SignIn(app, window);
        await LookAtTheBoard(window);
        await FollowAFigure(window);
        await TakeTheReport(window);
        await RemindAndExtend(app, window);
        await ChangeTheRoster(window);
        await RenewALink(app, window);
        await ReadTheAuditLogAndLeave(window);

        // What was refused on purpose, and nothing else.
        Assert.Collection(window.Complaints, refused => Assert.Contains("status of 422", refused, StringComparison.Ordinal), left => Assert.Contains("status of 401", left, StringComparison.Ordinal));
    }

    private static async Task SignIn(RunningApp app, Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập vào bàn làm việc" }).ClickAsync();
        await window.Look("desk-sign-in");
        await page.GetByLabel("Họ tên").FillAsync("Trần Thị Bình");
        await page.GetByLabel("Mã “officer”").FillAsync(app.App.Credentials.Officer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.WaitForURLAsync("**/desk");
        await window.Look("desk-home");
    }

    private static async Task LookAtTheBoard(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo sơ kết 6 tháng năm 2024" }).ClickAsync();
        Assert.Contains("36,4%", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await window.Look("desk-board");

        await page.GetByLabel("Tình trạng", new() { Exact = true }).SelectOptionAsync("Missed");
        await page.GetByLabel("Tên hoặc mã đơn vị").FillAsync("TRAM Y TE XA canh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        Assert.Equal(["Trạm Y tế xã Canh Hòa", "Trạm Y tế xã Canh Liên", "Trạm Y tế xã Canh Thuận"], (await page.Locator("#units ~ table tbody td:first-child a").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        await window.Look("desk-board-filtered");

        await page.GetByRole(AriaRole.Link, new() { Name = "Trạm Y tế xã Canh Liên" }).ClickAsync();
        Assert.Contains("Quá hạn", await page.Locator("main .badge").First.TextContentAsync(), StringComparison.Ordinal);
        await window.Look("desk-unit");
    }

    private static async Task FollowAFigure(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Chỉ tiêu", Exact = true }).ClickAsync();
        await window.Look("desk-indicators");
        await page.Locator("table.indicators tbody a").First.ClickAsync();
        await window.Look("desk-indicator");

        // From the value of a unit to the cell that it was read from, and on to what was sent.
        await page.Locator("table.indicators tbody td[data-label='Mẫu số'] a").First.ClickAsync();
        await window.Look("desk-figure");
        Assert.Matches("^[A-Z]+[0-9]+$", await page.Locator("td[data-label='Ô nguồn'] strong").First.TextContentAsync() ?? "");
        await page.Locator("td[data-label='Bản nộp'] a").First.ClickAsync();
        await window.Look("desk-submission");
        await page.Locator("a.back").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bảng theo dõi", Exact = true }).ClickAsync();
    }

    private static async Task TakeTheReport(Window window)
    {
        var page = window.Page;
        var report = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải báo cáo tổng hợp" }).ClickAsync());
        var letter = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải công văn đôn đốc" }).ClickAsync());

        Assert.Equal(("VANCANH-BDG_2024-6T_tong-hop.xlsx", "VANCANH-BDG_2024-6T_don-doc.xlsx"), (report.SuggestedFilename, letter.SuggestedFilename));
        using var workbook = new XLWorkbook(File.OpenRead(await report.PathAsync()));
        Assert.Contains("DuLieu", workbook.Worksheets.Select(sheet => sheet.Name));
    }

    private static async Task RemindAndExtend(RunningApp app, Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Nhắc [0-9]+ đơn vị chưa nộp") }).ClickAsync();
        await window.Look("desk-reminders-preview");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gửi [0-9]+ thư nhắc") }).ClickAsync();
        Assert.Contains("Đang gửi", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await window.Look("desk-reminded");

        await page.GetByRole(AriaRole.Link, new() { Name = "Gia hạn, miễn báo cáo" }).ClickAsync();
        await page.GetByLabel("Mã đơn vị").FillAsync("TYT-CANHLIEN");
        await page.GetByLabel("Gia hạn đến hết ngày").FillAsync("2024-05-20");
        await page.GetByLabel("Lý do").FillAsync("Mất điện do mưa lũ");
        await page.GetByLabel("Văn bản").FillAsync("Công văn 12/CV-TTYT");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định" }).ClickAsync();
        Assert.Equal("Mất điện do mưa lũ", await page.GetByLabel("Lý do").InputValueAsync());
        await window.Look("desk-extension-refused");
        await page.GetByLabel("Gia hạn đến hết ngày").FillAsync("2024-05-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định" }).ClickAsync();
        Assert.Contains("đến hết 31/5/2024", await page.Locator("main table").TextContentAsync(), StringComparison.Ordinal);
        await window.Look("desk-extended");

        await page.GetByRole(AriaRole.Link, new() { Name = "Thư đã gửi" }).ClickAsync();
        await window.Look("desk-mails");
        Assert.True(await page.Locator("#mails ~ table tbody tr").CountAsync() > 1);
        await app.Settled();
    }

    private async Task ChangeTheRoster(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Danh sách đơn vị" }).ClickAsync();
        await window.Look("desk-roster");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải danh sách" }).ClickAsync());
        var file = Path.Combine(folder, $"danh-sach-{page.ViewportSize!.Width}.xlsx");
        using (var roster = new XLWorkbook(File.OpenRead(await download.PathAsync())))
        {
            var cell = roster.Worksheets.First().CellsUsed(one => one.GetString() == "Trạm Y tế xã Canh Hòa").First();
            cell.SetValue("Trạm Y tế xã Canh Hoà (cơ sở 2)");
            roster.SaveAs(file);
        }

        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước thay đổi" }).ClickAsync();
        Assert.Contains("sửa 1", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await window.Look("desk-roster-preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận, thay danh sách" }).ClickAsync();
        await window.Look("desk-roster-replaced");
    }

    private async Task RenewALink(RunningApp app, Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Liên kết của đơn vị" }).ClickAsync();
        await page.GetByLabel("Tên hoặc mã đơn vị").FillAsync("canh hoa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm" }).ClickAsync();
        await window.Look("desk-links");
        await page.GetByText("Thay hoặc thu hồi").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thay bằng liên kết mới: Trạm Y tế xã Canh Hoà (cơ sở 2)" }).ClickAsync();
        var link = await page.GetByLabel("Liên kết, chỉ hiện lần này").InputValueAsync();
        await window.Look("desk-new-link");

        await using var unit = await chromium.Open(app.App.BaseAddress, 390, 844);
        await unit.Page.GotoAsync(link);
        Assert.Equal("Trạm Y tế xã Canh Hoà (cơ sở 2)", await unit.Page.Locator("h1").TextContentAsync());
        Assert.Equal(404, (await unit.Page.GotoAsync(app.App.PagesOf("TYT-CANHHOA").ToString()))!.Status);
    }

    private static async Task ReadTheAuditLogAndLeave(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/desk/audit");
        await window.Look("desk-audit");
        var log = await page.Locator("main table").TextContentAsync();
        Assert.All(
            ["Cán bộ Trần Thị Bình", "Tải báo cáo tổng hợp", "Tải công văn đôn đốc", "Gia hạn, miễn báo cáo", "Bị từ chối (422)", "TYT-CANHLIEN"],
            words => Assert.Contains(words, log, StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.Equal("Audit log", await page.Locator("h1").TextContentAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/?out");
        Assert.Equal(401, (await page.GotoAsync("/desk"))!.Status);
    }

    /// <summary>Vân Canh on Monday, 27 May 2024: seven units reported in time, one after it, one report was returned, and the others sent nothing.</summary>
    private static async Task<RunningApp> Campaign()
    {
        var app = await RunningApp.At("2024-05-06T08:00:00+07:00");
        var sent = new[] { ("2024-05-10", "K-NOI"), ("2024-05-14", "K-NGOAI"), ("2024-05-20", "K-HSCC"), ("2024-05-22", "K-DUOC"), ("2024-05-23", "P-TCHC"), ("2024-05-24", "TYT-CANHVINH"), ("2024-05-24", "TYT-CANHHIEN"), ("2024-05-26", "TYT-CANHHIEP") };
        foreach (var (day, unit) in sent)
        {
            await app.MoveClock($"{day}T09:00:00+07:00");
            using var form = Form.Filled(await app.Unit(unit).Template("2024-6T", unit), app.Programme, seed: unit.Length + day[^1]);
            await app.Unit(unit).SubmitAndWait("2024-6T", unit, form.Save());
        }

        using var faulty = Form.Filled(await app.Unit("TYT-CANHTHUAN").Template("2024-6T", "TYT-CANHTHUAN"), app.Programme).With("CBVC", "mười hai");
        await app.Unit("TYT-CANHTHUAN").SubmitAndWait("2024-6T", "TYT-CANHTHUAN", faulty.Save());
        await app.Settled();
        await app.MoveClock("2024-05-27T06:00:00+07:00");
        return app;
    }
}
