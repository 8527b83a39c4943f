using Reporting.Domain.Deadlines;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Deadlines;

public sealed class ProgressOfAPeriod
{
    private static readonly DateTimeOffset Opening = VanCanh.HalfYear2024.OpensAt;
    private static readonly DateTimeOffset Closing = VanCanh.HalfYear2024.ClosesAt;

    [Theory]
    //          what the unit sent                                                                      counts from
    [InlineData("nothing",                                                                              null)]
    [InlineData("received 2024-05-20T08:30:00",                                                         null)]
    [InlineData("rejected 2024-05-20T08:30:00",                                                         null)]
    [InlineData("accepted 2024-05-20T08:30:00",                                                         "2024-05-20T08:30:00")]
    [InlineData("rejected 2024-05-20T08:30:00, accepted 2024-05-21T09:00:00",                           "2024-05-21T09:00:00")]
    [InlineData("accepted 2024-05-20T08:30:00, acceptedWithWarnings 2024-05-23T10:00:00",               "2024-05-20T08:30:00")]   // a correction adds nothing
    [InlineData("accepted 2024-05-20T08:30:00, rejected 2024-05-23T10:00:00",                           "2024-05-20T08:30:00")]
    [InlineData("accepted 2024-06-02T08:30:00",                                                         "2024-06-02T08:30:00")]   // late, and in
    public void A_unit_counts_once_from_its_first_accepted_report_on(string sent, string? from)
    {
        var progress = Progress.Of([VanCanh.Judge(sent, "2024-06-10T00:00:00")]);

        Assert.Equal(1, progress.Expected);
        Assert.Equal(from is null ? [] : [new ProgressStep(Moments.Moment(from), 1)], progress.Steps(Opening, Closing));
    }

    [Fact]
    public void Who_is_exempt_or_not_expected_is_left_out()
    {
        var exempt = VanCanh.Judge("nothing", "2024-05-28T00:00:00", VanCanh.DeadlineWith(Exemption));

        Assert.Equal(0, Progress.Of([exempt, Deadline.NotExpected(VanCanh.Deadline, VanCanh.CanhLien)]).Expected);
    }

    [Fact]
    public void Who_is_exempt_and_reports_all_the_same_counts()
    {
        var reported = VanCanh.Judge("accepted 2024-05-20T08:30:00", "2024-05-28T00:00:00", VanCanh.DeadlineWith(Exemption));

        Assert.Equal((1, 1), (Progress.Of([reported]).Expected, Progress.Of([reported]).Received));
    }

    [Fact]
    public void Those_of_one_moment_are_one_step() =>
        Assert.Equal([2], Progress.Of([Met("2024-05-20T08:30:00"), Met("2024-05-20T08:30:00")]).Steps(Opening, Closing).Select(step => step.Received));

    [Theory]
    [InlineData("2024-05-20T08:30:00", 0)]   // the moment itself is not before it
    [InlineData("2024-05-20T08:30:01", 1)]
    [InlineData("2024-06-30T00:00:00", 2)]
    public void How_many_there_were_before_a_moment_is_exact(string moment, int received) =>
        Assert.Equal(received, Progress.Of([Met("2024-05-21T08:30:00"), Met("2024-05-20T08:30:00")]).ReceivedBefore(Moments.Moment(moment)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_steps_never_fall_end_at_what_was_received_and_are_no_more_than_a_picture_has_room_for(int seed)
    {
        var random = new Random(seed);
        var obligations = Enumerable.Range(0, random.Next(1, 4000)).Select(_ => random.Next(5) == 0
            ? VanCanh.Judge("nothing", "2024-06-29T00:00:00")
            : VanCanh.Judge("nothing", "2024-06-29T00:00:00") with { State = ObligationState.OnTime, MetAt = Opening.AddSeconds(random.NextInt64((long)(Closing - Opening).TotalSeconds)) }).ToList();
        var rate = ReportingRate.Of(obligations);

        var progress = Progress.Of(obligations);
        var steps = progress.Steps(Opening, Closing);

        Assert.Equal((rate.Expected, rate.Received), (progress.Expected, progress.Received));
        Assert.Equal(rate.Received, steps.Count == 0 ? 0 : steps[^1].Received);
        Assert.InRange(steps.Count, 0, Progress.MostSteps);
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At && pair.First.Received < pair.Second.Received));
        Assert.All(steps, step => Assert.True(step.Received == progress.MetAt.Count(at => at <= step.At)));
    }

    private static Grant Exemption => new(VanCanh.CanhLien.Code, GrantKind.Exemption, null, "mới thành lập", "", "officer", Moments.Moment("2024-05-02T08:00:00"));

    private static Obligation Met(string at) => VanCanh.Judge($"accepted {at}", "2024-06-29T00:00:00");
}
