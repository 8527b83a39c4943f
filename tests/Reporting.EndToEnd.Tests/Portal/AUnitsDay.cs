using Microsoft.Playwright;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>A unit's day in a real browser: the link, the form, a file with faults, the answer, the file mended, the receipt.</summary>
public sealed class AUnitsDay(Chromium chromium, PagesApp pages) : IClassFixture<Chromium>, IClassFixture<PagesApp>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("unit-").FullName;
    private readonly RunningApp app = pages.App;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ChromiumFact]
    public Task On_an_office_computer_goes_well() => Spend("K-DUOC", 1280, 900);

    [ChromiumFact]
    public Task On_a_phone_goes_well() => Spend("K-NGOAI", 390, 844);

    [ChromiumFact]
    public async Task Without_script_goes_well_too()
    {
        await using var window = await chromium.Open(app.App.BaseAddress, 1280, 900, script: false);
        var page = window.Page;
        await page.GotoAsync(app.App.PagesOf("K-NOI").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Nộp báo cáo" }).First.ClickAsync();
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme);
        await page.Locator("input[type=file]").SetInputFilesAsync(Save(form, "bao-cao.xlsx"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
        await page.WaitForURLAsync("**/submissions/**");
        await app.Settled();
        await page.ReloadAsync();

        Assert.Equal("Được chấp nhận", await page.Locator("main .badge").First.TextContentAsync());
        Assert.Empty(window.Complaints);
    }

    [ChromiumFact]
    public async Task Takes_a_file_that_is_dropped_on_the_page()
    {
        await using var window = await chromium.Open(app.App.BaseAddress, 1280, 900);
        var page = window.Page;
        await page.GotoAsync(app.App.PagesOf("K-HSCC").ToString());
        await page.GotoAsync("/units/K-HSCC/VANCANH-BDG/2024-6T");
        var file = await page.EvaluateHandleAsync("() => { const carried = new DataTransfer(); carried.items.add(new File(['no workbook'], 'ghi chú.txt')); return carried; }");
        await page.DispatchEventAsync("[data-drop]", "drop", new { dataTransfer = file });
        await page.WaitForURLAsync("**/submissions/**");

        await Expect(page, "Bị trả lại");
        Assert.Empty(window.Complaints);
    }

    [ChromiumFact]
    public async Task With_the_keyboard_alone_reaches_the_contents_first_and_every_control_is_seen_to_have_the_focus()
    {
        await using var window = await chromium.Open(app.App.BaseAddress, 1280, 900);
        var page = window.Page;
        await page.GotoAsync(app.App.PagesOf("K-NOI").ToString());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Đến nội dung chính", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Báo cáo sơ kết 6 tháng năm 2024", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.Equal("solid", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
    }

    private async Task Spend(string unit, int width, int height)
    {
        await using var window = await chromium.Open(app.App.BaseAddress, width, height);
        var page = window.Page;
        await page.GotoAsync("/");
        await window.Look("start");
        await page.GotoAsync(app.App.PagesOf(unit).ToString());
        Assert.EndsWith($"/units/{unit}", page.Url, StringComparison.Ordinal);
        await window.Look("home");

        await page.GetByRole(AriaRole.Link, new() { Name = "Nộp báo cáo" }).First.ClickAsync();
        await window.Look("report");
        var form = await DownloadForm(page, unit);
        using (var faulty = Form.Filled(form, app.Programme, seed: 10 + unit.Length).With("CBVC", "12 người <b>").With("CBVC_NU", 400)) await Send(page, Save(faulty, "co-loi.xlsx"));
        await Expect(page, "Bị trả lại");
        Assert.Contains("12 người <b>", await page.Locator("table").TextContentAsync(), StringComparison.Ordinal);
        await window.Look("returned");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa xong, nộp lại" }).ClickAsync();
        using (var mended = Form.Filled(form, app.Programme, seed: 10 + unit.Length)) await Send(page, Save(mended, "da-sua.xlsx"));
        await Expect(page, "Được chấp nhận");
        await window.Look("accepted");

        await page.GetByRole(AriaRole.Link, new() { Name = "Biên nhận để in" }).ClickAsync();
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "In biên nhận" }).IsVisibleAsync());
        await window.Look("receipt");
        await page.Locator("a[href^='/r/']").ClickAsync();
        await window.Look("verified");
        await EndOfTheDay(window);
        Assert.Empty(window.Complaints);
    }

    private static async Task EndOfTheDay(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/r");
        await window.Look("verify");
        await page.GotoAsync("/");
        Assert.Contains("không còn báo cáo nào phải nộp", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo sơ kết 6 tháng năm 2024" }).ClickAsync();
        Assert.Equal(2, await page.Locator("tbody tr").CountAsync());
        await window.Look("history");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.Equal("Half-year report 2024", await page.Locator("h1").TextContentAsync());
        await window.Look("history-en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        Assert.Contains("You are signed out", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await window.Look("signed-out");
    }

    private static async Task<byte[]> DownloadForm(IPage page, string unit)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải biểu mẫu (.xlsx)" }).ClickAsync());
        Assert.Equal($"VANCANH-BDG_2024-6T_{unit}.xlsx", download.SuggestedFilename);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task Send(IPage page, string file)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
        await page.WaitForURLAsync("**/submissions/**");
    }

    // The page finds out by itself; nobody reloads it.
    private static Task Expect(IPage page, string verdict) => Assertions.Expect(page.Locator("main .badge").First).ToHaveTextAsync(verdict, new() { Timeout = 30_000 });

    private string Save(Form form, string name)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, form.Save());
        return path;
    }
}
