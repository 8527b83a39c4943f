namespace Reporting.EndToEnd.Tests.Support;

/// <summary>One app for the tests of a class, each of which takes units of its own; on the morning of 20 May 2024.</summary>
public sealed class PagesApp : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    // More wrong tokens than anybody would be let show; how many those are is one test's matter.
    public async Task InitializeAsync() => App = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__WrongTokensPerMinute"] = "100000" });

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <returns>A browser in which the unit's link has been opened.</returns>
    public async Task<Visitor> VisitorOf(string unit)
    {
        var visitor = new Visitor(App.App.BaseAddress);
        (await visitor.OpenLink(App.App.PagesOf(unit))).Dispose();
        return visitor;
    }
}
