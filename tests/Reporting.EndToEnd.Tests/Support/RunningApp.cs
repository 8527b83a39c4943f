using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.LocalHost;
using Reporting.LocalHost.Tools;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>The whole app with a storage of its own: LocalHost in this process over an Azurite in memory, on a simulated clock.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly Azurite azurite;
    private readonly string folder;

    private RunningApp(Azurite azurite, LocalApp app, string folder, Programme programme)
    {
        (this.azurite, App, this.folder, Programme) = (azurite, app, folder, programme);
        Http = new HttpClient { BaseAddress = app.BaseAddress };
        Officer = new Person(Http, app.Credentials.Officer);
    }

    public LocalApp App { get; }

    public Programme Programme { get; }

    public HttpClient Http { get; }

    public Person Officer { get; }

    public TableServiceClient Tables => App.Services.GetRequiredService<TableServiceClient>();

    public BlobServiceClient Blobs => App.Services.GetRequiredService<BlobServiceClient>();

    /// <param name="now">ISO 8601 with offset; the clock runs on from there.</param>
    public static async Task<RunningApp> At(string now, Dictionary<string, string?>? settings = null)
    {
        var azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        var folder = Directory.CreateTempSubdirectory("reporting-").FullName;
        var app = await LocalApp.Start(new LocalOptions
        {
            Port = 0,
            DataFolder = folder,
            Storage = azurite.ConnectionString,
            Now = Moment(now),
            SettingsFolder = RepoRoot.Find(),
            Settings = new Dictionary<string, string?>(settings ?? []) { ["Access__RequestsPerMinute"] = settings?.GetValueOrDefault("Access__RequestsPerMinute") ?? "1000000" },
            FunctionLog = LogLevel.Error,
        });
        var catalogue = await app.Services.GetRequiredService<ProgrammeCatalogues>().Current(default);
        return new RunningApp(azurite, app, folder, catalogue.Find(ProgrammeId.Parse("VANCANH-BDG"))!);
    }

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <returns>Somebody who holds the unit's token.</returns>
    public Person Unit(string unit) => new(Http, App.Credentials.Units[unit]);

    /// <returns>A browser in which somebody with these app roles has signed in.</returns>
    public async Task<Visitor> AtTheDesk(string roles, string name = "Trần Thị Bình")
    {
        var visitor = new Visitor(App.BaseAddress);
        (await visitor.SignIn(App.Credentials.Officer, name, roles)).Dispose();
        return visitor;
    }

    /// <summary>Moves the clock; the timers that fell due have run when this returns.</summary>
    public async Task MoveClock(string now)
    {
        using var response = await Http.PostAsJsonAsync("local/clock", new { now });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until every upload is checked and added up: a verdict is there a moment before the totals are.</summary>
    public Task Settled() => App.Events.WhenNothingIsPending(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
        await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
