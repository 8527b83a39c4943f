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

    [Fact]
    public async Task Of_nobody_are_left_alone_after_as_many_tries_as_others_which_is_told_once_and_stays_to_be_seen()
    {
        const string blob = "VANCANH-BDG/2024-6T/NOBODY/20240524T000000000Z-nobody.xlsx";
        await Put(blob);

        await Run(times: 9);

        var lines = app.Log.Take().Where(line => line.Fields.GetValueOrDefault("Blob") == blob).Select(line => line.Text).ToList();
        Assert.Equal(5, lines.Count(line => line.Contains("is left where it is", StringComparison.Ordinal)));
        Assert.Equal($"Blob {blob} is left alone after 5 tries: it belongs to no unit that reports", lines[^1]);
        Assert.Equal(6, lines.Count);
        Assert.Equal([blob], await app.Get<StrayUploadRows>().LeftAlone(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, default));
    }

    [Theory]
    //          name                                     may be tried
    [InlineData("VANCANH-BDG/2024-6T/TYT-CANHLIEN/x.xlsx", true)]
    [InlineData("VANCANH-BDG/2024-6T/TTYT-VANCANH/x.xlsx", false)]    // a node that does not report itself
    [InlineData("VANCANH-BDG/2024-6T/không ai/x.xlsx",     false)]
    [InlineData("VANCANH-BDG/2024-6T/x.xlsx",              false)]
    public async Task Of_nobody_are_those_whose_name_is_of_no_unit_that_reports(string blob, bool may)
    {
        for (var tries = 1; tries <= 5; tries++) Assert.True(await app.Get<StrayUploads>().MayTry(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, blob, default));

        Assert.Equal(may, await app.Get<StrayUploads>().MayTry(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, blob, default));
    }

    [Fact]
    public async Task Of_nobody_are_taken_once_the_roster_has_the_unit()
    {
        await Put("VANCANH-BDG/2024-6T/TYT-MOI/20240524T000000000Z-moi.xlsx");
        await Run(times: 7);

        await app.Get<RosterRows>().TryReplace(VanCanh.Programme.Id, null, [.. VanCanh.Programme.Units, VanCanh.Duty.Unit with { Code = Domain.Words.UnitCode.Parse("TYT-MOI") }], "test", Morning, default);
        await app.Get<Catalogue.ProgrammeCatalogues>().Newest(default);
        await Run(times: 1);

        var sent = await app.Get<SubmissionRows>().OfUnit(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, Domain.Words.UnitCode.Parse("TYT-MOI"), default);
        Assert.Equal(SubmissionState.Rejected, Assert.Single(sent).State);
    }

    private Task Put(string blob) => new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("uploads").UploadBlobAsync(blob, new FilledForm().Save());

    // Every five minutes.
    private async Task Run(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Retry.Handle(default);
            app.Clock.MoveTo(app.Clock.GetUtcNow().AddMinutes(5));
        }
    }

    private async Task<Domain.Words.SubmissionId> Send() =>
        (await app.Get<ReceiveReport>().Handle(VanCanh.Duty, new FilledForm().Save(), Caller.OfUnit(VanCanh.Duty.Unit.Code), default)).Id;

    private async Task<Submission> Find(Domain.Words.SubmissionId id) => (await app.Get<SubmissionRows>().Find(id, default))!;
}
