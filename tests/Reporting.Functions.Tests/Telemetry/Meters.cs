using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Telemetry;

public sealed class Meters(AzuriteFixture azurite) : ACampaign(azurite)
{
    [Fact]
    public async Task Count_an_accepted_and_a_rejected_submission_by_verdict_and_programme()
    {
        using var measured = new Measurements(App);

        await Accepted();
        await Rejected();

        Assert.Equal(["verdict=accepted, programme=VANCANH-BDG", "verdict=rejected, programme=VANCANH-BDG"], measured.Of("reporting.submissions").Select(one => one.Tags));
        Assert.All(measured.Of("reporting.submissions"), one => Assert.Equal(1, one.Value));
    }

    [Fact]
    public async Task Tell_the_seconds_from_receipt_to_verdict()
    {
        using var measured = new Measurements(App);

        await Accepted();
        await AcceptedWithWarnings();

        var durations = measured.Of("reporting.processing.duration");
        Assert.Equal(["verdict=accepted, programme=VANCANH-BDG", "verdict=acceptedWithWarnings, programme=VANCANH-BDG"], durations.Select(one => one.Tags));
        Assert.All(durations, one => Assert.InRange(one.Value, 20, 60));    // the clock was moved by 20 seconds and runs on
    }

    [Fact]
    public async Task Do_not_count_a_delivery_that_comes_again()
    {
        var id = await Accepted();
        using var measured = new Measurements(App);

        await Deliver(id);

        Assert.Empty(measured.Of("reporting.submissions"));
        Assert.Empty(measured.Of("reporting.processing.duration"));
    }

    [Fact]
    public async Task Count_each_try_that_failed_and_the_one_that_was_the_last()
    {
        using var measured = new Measurements(App);

        await Failed();

        Assert.Equal(
            [.. Enumerable.Repeat("outcome=failed, programme=VANCANH-BDG", 5), "outcome=givenUp, programme=VANCANH-BDG"],
            measured.Of("reporting.stuck").Select(one => one.Tags));
        Assert.Equal("verdict=failed, programme=VANCANH-BDG", Assert.Single(measured.Of("reporting.submissions")).Tags);
    }

    [Fact]
    public async Task Count_requests_to_storage_by_kind_operation_and_outcome()
    {
        using var measured = new Measurements(App);

        await Accepted();

        var operations = measured.StorageOperations();
        Assert.Contains("blob write ok", operations);
        Assert.Contains("blob read ok", operations);
        Assert.Contains("table insert ok", operations);
        Assert.Contains("table transaction ok", operations);
        Assert.Contains("table query ok", operations);
        Assert.All(operations, one => Assert.Matches("^(table|blob) [a-z]+ (ok|absent|conflict)$", one));
    }
}
