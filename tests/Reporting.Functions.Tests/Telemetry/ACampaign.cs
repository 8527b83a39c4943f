using Azure.Storage.Blobs;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Tests.Telemetry;

/// <summary>Submissions of one unit with every outcome; a base for tests that look at what is told about them.</summary>
public abstract class ACampaign(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    // The tests of a class share a storage: each begins at a moment of its own, so that no submission has the id of another's.
    private static int tests;

    private readonly DateTimeOffset morning = new DateTimeOffset(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7)).AddMinutes(Interlocked.Increment(ref tests));

    private protected StorageApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await StorageApp.Start(azurite.ConnectionString, morning);

    public virtual async Task DisposeAsync() => await App.DisposeAsync();

    private protected async Task Restart(Dictionary<string, string?> settings)
    {
        await App.DisposeAsync();
        App = await StorageApp.Start(azurite.ConnectionString, morning, settings);
    }

    private protected Task<SubmissionId> Accepted() => Judged(new FilledForm());

    private protected Task<SubmissionId> AcceptedWithWarnings() => Judged(new FilledForm().With("TAPHUAN", cell => cell.SetValue(11)));

    private protected Task<SubmissionId> Rejected() => Judged(new FilledForm().With("CBVC", cell => cell.SetValue("nhiều")));

    /// <summary>Given up, after five tries that failed because the results cannot be written.</summary>
    private protected async Task<SubmissionId> Failed()
    {
        var id = await Received(new FilledForm());
        var results = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("results");
        await results.DeleteAsync();
        for (var tries = 1; tries <= 6; tries++)
        {
            App.Clock.MoveTo(morning.AddMinutes(15 + (5 * tries)));
            await App.Get<RetryStuck>().Handle(default);
        }

        await results.CreateAsync();

        return id;
    }

    private protected Task Deliver(SubmissionId id) => App.Get<ValidateReport>().Handle(UploadBlobs.NameOf(id), default);

    private async Task<SubmissionId> Judged(FilledForm form)
    {
        var id = await Received(form);
        App.Clock.MoveTo(App.Clock.GetUtcNow().AddSeconds(20));
        await Deliver(id);
        return id;
    }

    private async Task<SubmissionId> Received(FilledForm form) =>
        (await App.Get<ReceiveReport>().Handle(VanCanh.Duty, form.Save(), Caller.OfUnit(VanCanh.Duty.Unit.Code), default)).Id;
}
