using Microsoft.Playwright;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>An officer's day in a real browser.</summary>
public sealed class AnOfficersDay(Chromium chromium, PagesApp pages) : IClassFixture<Chromium>, IClassFixture<PagesApp>
{
    private readonly RunningApp app = pages.App;

    [ChromiumFact]
    public Task On_an_office_computer_goes_well() => Spend(1280, 900);

    private async Task Spend(int width, int height)
    {
        await using var window = await chromium.Open(app.App.BaseAddress, width, height);
        var page = window.Page;
        await page.GotoAsync("/desk/audit");
        await window.Look("desk-refused");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await window.Look("desk-sign-in");
        await page.GetByLabel("Họ tên").FillAsync("Trần Thị Bình");
        await page.GetByLabel("Mã “officer”").FillAsync(app.App.Credentials.Officer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/audit");
        await window.Look("desk-audit");
    }
}
