using FsCheck.Xunit;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reminders;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reminders;

public sealed class LadderOfReminders
{
    private static readonly int[] Ladder = [-10, -3, -1, 0, 1, 3, 7];

    [Theory]
    //          sent                            now                     step (days from 24/5)
    [InlineData("nothing",                      "2024-05-13T23:59:59",  null)]
    [InlineData("nothing",                      "2024-05-14T00:00:00",  -10)]
    [InlineData("nothing",                      "2024-05-13T17:00:00Z", -10)]    // midnight in Vietnam
    [InlineData("nothing",                      "2024-05-20T23:59:59",  -10)]    // the same step still: the outbox knows it was sent
    [InlineData("nothing",                      "2024-05-21T07:00:00",  -3)]
    [InlineData("nothing",                      "2024-05-23T07:00:00",  -1)]
    [InlineData("nothing",                      "2024-05-24T07:00:00",  0)]
    [InlineData("nothing",                      "2024-05-24T23:59:59",  0)]      // the last day still counts
    [InlineData("nothing",                      "2024-05-25T00:00:00",  1)]
    [InlineData("nothing",                      "2024-05-26T07:00:00",  1)]
    [InlineData("nothing",                      "2024-05-31T07:00:00",  7)]
    [InlineData("nothing",                      "2024-06-30T23:59:59",  7)]
    [InlineData("nothing",                      "2024-07-01T00:00:00",  null)]   // closed: nothing can be sent in
    [InlineData("nothing",                      "2024-04-30T23:59:59",  null)]   // not open yet
    [InlineData("rejected 2024-05-20T08:00:00", "2024-05-21T07:00:00",  -3)]     // a rejected report silences nothing
    [InlineData("rejected 2024-05-20T08:00:00", "2024-05-25T07:00:00",  1)]
    [InlineData("accepted 2024-05-20T08:00:00", "2024-05-21T07:00:00",  null)]
    [InlineData("accepted 2024-05-26T08:00:00", "2024-05-27T07:00:00",  null)]
    [InlineData("received 2024-05-20T08:00:00", "2024-05-21T07:00:00",  null)]
    [InlineData("received 2024-05-24T23:00:00", "2024-05-25T07:00:00",  null)]
    [InlineData("failed 2024-05-20T08:00:00",   "2024-05-25T07:00:00",  null)]
    public void The_latest_step_that_has_come_is_due(string sent, string now, int? step)
    {
        var moment = Moments.Moment(now);
        var state = Deadline.Judge(VanCanh.CanhLien, VanCanh.HalfYear2024, Sent.Parse(sent), moment).State;

        Assert.Equal(step, ReminderLadder.StepDue(VanCanh.HalfYear2024, state, Ladder, moment)?.Days);
    }

    [Fact]
    public void A_timer_that_slept_for_three_days_sends_one_mail_and_not_a_burst()
    {
        DateTimeOffset[] runs = [Moments.Moment("2024-05-20T07:00:00"), Moments.Moment("2024-05-23T07:00:00"), Moments.Moment("2024-05-23T08:00:00")];

        var steps = runs.Select(now => ReminderLadder.StepDue(VanCanh.HalfYear2024, ObligationState.Awaited, Ladder, now)!.Value.Days).Distinct();

        Assert.Equal([-10, -1], steps);   // -3 passed unseen
    }

    [Theory]
    [InlineData(ObligationState.Awaited)]
    [InlineData(ObligationState.Returned)]
    [InlineData(ObligationState.Missed)]
    public void Without_steps_after_the_deadline_nothing_is_sent_after_it(ObligationState state) =>
        Assert.Null(ReminderLadder.StepDue(VanCanh.HalfYear2024, state, [-3, 0], Moments.Moment("2024-05-25")));

    [Property]
    public bool No_step_of_before_the_deadline_comes_after_it_and_none_of_after_before(int[] ladder, byte state, int minutes)
    {
        var now = VanCanh.HalfYear2024.DueAt.AddMinutes(minutes % 100_000);
        var step = ReminderLadder.StepDue(VanCanh.HalfYear2024, (ObligationState)(state % 8), ladder, now);

        return step is not { } due || (due.Days > 0) == (now >= VanCanh.HalfYear2024.DueAt);
    }

    [Property]
    public bool A_unit_that_has_reported_is_never_reminded(int[] ladder, bool onTime, int minutes) =>
        ReminderLadder.StepDue(
            VanCanh.HalfYear2024, onTime ? ObligationState.OnTime : ObligationState.Late, ladder, VanCanh.HalfYear2024.DueAt.AddMinutes(minutes % 100_000)) is null;

    [Theory]
    //          days  key
    [InlineData(-10,  "before-10")]
    [InlineData(-3,   "before-03")]
    [InlineData(0,    "after-00")]
    [InlineData(7,    "after-07")]
    public void A_step_has_one_key_for_ever(int days, string key) => Assert.Equal(key, new ReminderStep(days).Key);
}
