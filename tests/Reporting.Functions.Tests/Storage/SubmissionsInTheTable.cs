using Reporting.Domain.Deadlines;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Storage;

[Collection("Azurite")]
public sealed class SubmissionsInTheTable(AzuriteFixture azurite) : IAsyncLifetime
{
    private StorageApp app = null!;

    private SubmissionRows Rows => app.Get<SubmissionRows>();

    public async Task InitializeAsync() => app = await StorageApp.Start(azurite.ConnectionString, new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7)));

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Come_back_as_they_went_in()
    {
        var submission = VanCanh.Submission("20240520T010000001Z-a", SubmissionState.AcceptedWithWarnings) with { Errors = 0, Warnings = 3, Attempts = 2, By = "unit TYT-CANHLIEN" };
        await Rows.Record(submission, default);

        Assert.Equal(submission, await Rows.Find(submission.Id, default));
    }

    [Fact]
    public async Task Are_added_once_and_left_alone_after_that()
    {
        var submission = VanCanh.Submission("20240520T010000002Z-a");
        Assert.True(await Rows.TryAdd(submission, default));
        await Rows.Record(submission with { State = SubmissionState.Accepted }, default);

        Assert.False(await Rows.TryAdd(submission, default));
        Assert.Equal(SubmissionState.Accepted, (await Rows.Find(submission.Id, default))!.State);
    }

    [Fact]
    public async Task Are_found_by_unit_even_beside_a_unit_whose_code_begins_alike()
    {
        await Rows.Record(VanCanh.Submission("20240520T010000003Z-a", unit: "K-N"), default);
        await Rows.Record(VanCanh.Submission("20240520T010000004Z-a", unit: "K-N"), default);
        await Rows.Record(VanCanh.Submission("20240520T010000005Z-a", unit: "K-N2"), default);

        var found = await Rows.OfUnit(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, Domain.Words.UnitCode.Parse("K-N"), default);

        Assert.Equal(["20240520T010000003Z-a", "20240520T010000004Z-a"], found.Select(one => one.Id.SortKey));
    }
}
