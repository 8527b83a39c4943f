using Azure.Storage.Blobs;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Access;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Validate;

/// <summary>Uploads whose event never came, or whose check keeps failing. They have a storage of their own, since they break it.</summary>
public sealed class StuckSubmissions : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2024, 5, 24, 8, 0, 0, TimeSpan.FromHours(7));

    private Azurite azurite = null!;
    private StorageApp app = null!;

    private RetryStuck Retry => app.Get<RetryStuck>();

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(azurite.ConnectionString, Morning);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Are_left_to_their_event_for_fifteen_minutes_and_checked_after_that()
    {
        var sent = await Send();

        app.Clock.MoveTo(Morning.AddMinutes(14));
        await Retry.Handle(default);
        Assert.Equal(SubmissionState.Received, (await Find(sent)).State);

        app.Clock.MoveTo(Morning.AddMinutes(16));
        await Retry.Handle(default);
        Assert.Equal(SubmissionState.Accepted, (await Find(sent)).State);
    }

    [Fact]
    public async Task Are_found_even_when_only_the_blob_was_written()
    {
        var id = VanCanh.Submission("20240524T010000000Z-onlyblob").Id;
        await app.Get<UploadBlobs>().Store(id, new FilledForm().Save(), default);

        app.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        Assert.Null(await app.Get<SubmissionRows>().Find(id, default));
        app.Clock.MoveTo(Morning.AddHours(1));
        await app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(id), default);

        var found = await Find(id);
        Assert.Equal(SubmissionState.Accepted, found.State);
        Assert.Equal(id.Moment, found.ReceivedAt);
    }

    [Fact]
    public async Task Are_shown_as_our_fault_after_the_last_try_and_mended_by_a_later_one()
    {
        var sent = await Send();
        var results = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("results");
        await results.DeleteAsync();

        for (var tries = 1; tries <= 6; tries++)
        {
            app.Clock.MoveTo(Morning.AddMinutes(15 + (5 * tries)));
            await Retry.Handle(default);
        }

        var failed = await Find(sent);
        Assert.Equal((SubmissionState.Failed, 5), (failed.State, failed.Attempts));
        var obligation = (await app.Get<ReadObligations>().Handle(VanCanh.Programme, VanCanh.Duty.Period, app.Clock.GetUtcNow(), default)).Single(one => one.Unit.Code == sent.Unit);
        Assert.Equal(ObligationState.Checking, obligation.State);
        Assert.Contains("do lỗi phía hệ thống; tệp vẫn được giữ nguyên", obligation.Explanation.Vi, StringComparison.Ordinal);

        await results.CreateAsync();
        await app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(sent), default);
        Assert.Equal(SubmissionState.Accepted, (await Find(sent)).State);
    }

    [Fact]
    public async Task Are_checked_twice_with_the_same_outcome()
    {
        var sent = await Send();
        await app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(sent), default);
        var once = await Find(sent);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(sent), default)));

        Assert.Equal(once, await Find(sent));
        Assert.Single(await app.Get<FigureRows>().OfPeriod(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, default));
    }

    private async Task<Domain.Words.SubmissionId> Send() =>
        (await app.Get<ReceiveReport>().Handle(VanCanh.Duty, new FilledForm().Save(), Caller.OfUnit(VanCanh.Duty.Unit.Code), default)).Id;

    private async Task<Submission> Find(Domain.Words.SubmissionId id) => (await app.Get<SubmissionRows>().Find(id, default))!;
}
