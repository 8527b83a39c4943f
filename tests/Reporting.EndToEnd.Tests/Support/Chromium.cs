using Microsoft.Playwright;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>Debian's Chromium, or another that is installed, without a window.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public static string? Program { get; } = Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        // Asked for only by tests that are skipped where there is none.
        if (Program is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Program is null) return;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <returns>A window of a size, with no memory of others.</returns>
    public async Task<Window> Open(Uri address, int width, int height, bool script = true)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script, Locale = "vi-VN", AcceptDownloads = true });
        return new Window(context, await context.NewPageAsync(), address);
    }
}
