using System.Collections.Concurrent;
using System.Diagnostics;
using Reporting.Domain.Words;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Deadline;
using Reporting.Functions.Remind;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Telemetry;

public sealed class Activities(AzuriteFixture azurite) : ACampaign(azurite)
{
    private readonly ActivitySource test = new("Reporting.Functions.Tests");

    private readonly ConcurrentQueue<Activity> all = new();

    [Fact]
    public async Task Of_an_accepted_submission_are_its_check_and_within_that_its_totals()
    {
        SubmissionId id = default;

        var activities = await During(async () => id = await Accepted());

        var (aggregate, validate) = (activities[0], activities[1]);
        Assert.Equal(("aggregate", "validate"), (aggregate.OperationName, validate.OperationName));
        Assert.Equal(validate.SpanId, aggregate.ParentSpanId);
        Assert.Equal(
            $"reporting.period=2024-6T, reporting.programme=VANCANH-BDG, reporting.submission={id}, reporting.unit=TYT-CANHLIEN, reporting.verdict=Accepted",
            Tags(validate));
    }

    [Fact]
    public async Task Of_a_rejected_submission_end_with_its_verdict() =>
        Assert.Equal("Rejected", Assert.Single(await During(Rejected)).GetTagItem("reporting.verdict"));

    [Fact]
    public async Task Of_timers_and_downloads_name_programme_and_period_and_no_person()
    {
        var activities = await During(async () =>
        {
            await App.Get<CheckDeadlines>().Handle(default);
            await App.Get<SendReminders>().Handle(default);
            await App.Get<ConsolidateReports>().Handle(VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Tree.Root, App.Clock.GetUtcNow(), default);
        });

        Assert.Equal(["consolidate", "deadlines", "remind"], activities.Select(one => one.OperationName).Distinct().Order(StringComparer.Ordinal));
        Assert.All(activities, one => Assert.Matches(@"^(reporting\.period=[\w-]+, reporting\.programme=[\w-]+(, reporting\.unit=[\w-]+)?)?$", Tags(one)));
    }

    private static string Tags(Activity activity) => string.Join(", ", activity.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));

    // Below an activity of the test's own, by which those of other tests in this process are told apart.
    private async Task<IReadOnlyList<Activity>> During(Func<Task> deed)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Reporting" || source == test,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = all.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var own = test.StartActivity("test")!;
        await deed();
        return [.. all.Where(one => one.TraceId == own.TraceId && one != own)];
    }
}
