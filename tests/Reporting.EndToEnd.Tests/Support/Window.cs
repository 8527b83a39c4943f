using Microsoft.Playwright;
using Reporting.LocalHost.Tools;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>A browser's window on the pages. It notes whatever the pages complain of or ask of others.</summary>
public sealed class Window : IAsyncDisposable
{
    // "One page heading" and the like are habits; these tags are what the guidelines demand, level AA.
    private const string RunAxe = "() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')))";

    private readonly IBrowserContext context;
    private readonly Uri address;
    private readonly List<string> complaints = [];

    public Window(IBrowserContext context, IPage page, Uri address)
    {
        (this.context, this.address, Page) = (context, address, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add($"{page.Url}: {message.Text}");
        };
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"{page.Url}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)) complaints.Add($"asks others: {request.Url}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>From now on the browser shows this cookie, name and value.</summary>
    public Task Show(string cookie) => context.AddCookiesAsync([new() { Name = cookie.Split('=', 2)[0], Value = cookie.Split('=', 2)[1], Url = address.ToString() }]);

    /// <summary>Looks at the page: nothing is wider than the window, nothing keeps anybody out. Keeps a picture in the folder that
    /// <c>SCREENSHOTS</c> names.</summary>
    public async Task Look(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{Page.ViewportSize!.Width}.png"), FullPage = true });
        }

        Assert.True(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= Page.ViewportSize!.Width, $"{name} is wider than the window");

        // Evaluated and not added to the page: the page's own policy lets no foreign script in.
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(RepoRoot.ToolsFolder, "node_modules/axe-core/axe.min.js")));
        var violations = await Page.EvaluateAsync<string[]>(RunAxe);
        Assert.True(violations.Length == 0, $"{name}: {string.Join("; ", violations)}");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
