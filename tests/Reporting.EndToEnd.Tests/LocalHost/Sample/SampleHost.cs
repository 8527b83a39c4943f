using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Reporting.LocalHost;
using Reporting.LocalHost.Time;

namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

/// <summary>LocalHost running the sample functions, with a data folder and a container of its own, which outlive it.</summary>
public sealed class SampleHost : IAsyncDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly string container = $"t{Guid.NewGuid():N}"[..12];
    private readonly string storage;
    private readonly TimeSpan firstPause;
    private LocalApp? app;

    private SampleHost(string storage, TimeSpan firstPause) => (this.storage, this.firstPause) = (storage, firstPause);

    public Recorder Recorder { get; } = new();

    public LocalApp App => app!;

    public HttpClient Http { get; private set; } = null!;

    public BlobContainerClient Container => new BlobServiceClient(storage).GetBlobContainerClient(container);

    public static async Task<SampleHost> Start(string? now = null, TimeSpan? firstPause = null)
    {
        var host = new SampleHost(await TestStorage.ConnectionString(), firstPause ?? TimeSpan.FromMilliseconds(1));
        await host.Run(now);
        return host;
    }

    public async Task Restart()
    {
        await App.DisposeAsync();
        await Run(now: null);
    }

    public Task Upload(string name, string content) => Container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true);

    public async Task<IReadOnlyList<string>> RecordedWhenIdle()
    {
        await App.Events.WhenNothingIsPending(default);
        return Recorder.Lines;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
        await Container.DeleteIfExistsAsync();
        data.Dispose();
    }

    private async Task Run(string? now)
    {
        app = await LocalApp.Start(
            new()
            {
                Port = 0,
                DataFolder = data.Path,
                Storage = storage,
                Now = now is null ? null : Moment.TryParse(now, out var moment) ? moment : throw new FormatException(now),
                Settings = new Dictionary<string, string?> { ["Sample__Container"] = container, ["Sample:Noon"] = "0 0 12 * * *" },
                Events = new() { PollEvery = TimeSpan.FromMilliseconds(50), FirstPause = firstPause },
            },
            new(
                typeof(SampleHost).Assembly,
                (services, _) => services.AddSingleton(Recorder),
                worker => worker.UseMiddleware<NotingMiddleware>().UseMiddleware<RefusingMiddleware>())
            { HostJson = "absent" });
        Http = new() { BaseAddress = app.BaseAddress };
    }
}
