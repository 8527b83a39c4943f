using System.Globalization;
using FsCheck.Xunit;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reminders;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reminders;

public sealed class LadderOfReminders
{
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
    [InlineData("nothing",                      "2024-05-25T00:00:00",  null)]   // a Saturday
    [InlineData("nothing",                      "2024-05-26T23:59:59",  null)]
    [InlineData("nothing",                      "2024-05-27T00:00:00",  3)]      // both 1 and 3 come on the Monday; the later one is sent
    [InlineData("nothing",                      "2024-05-31T07:00:00",  7)]
    [InlineData("nothing",                      "2024-06-06T07:00:00",  7)]
    [InlineData("nothing",                      "2024-06-07T07:00:00",  14)]     // then every week
    [InlineData("nothing",                      "2024-06-30T23:59:59",  35)]     // to the closing
    [InlineData("nothing",                      "2024-07-01T00:00:00",  null)]   // closed: nothing can be sent in
    [InlineData("nothing",                      "2024-04-30T23:59:59",  null)]   // not open yet
    [InlineData("rejected 2024-05-20T08:00:00", "2024-05-21T07:00:00",  -3)]     // a rejected report silences nothing
    [InlineData("rejected 2024-05-20T08:00:00", "2024-05-27T07:00:00",  3)]
    [InlineData("accepted 2024-05-20T08:00:00", "2024-05-21T07:00:00",  null)]
    [InlineData("accepted 2024-05-26T08:00:00", "2024-05-27T07:00:00",  null)]
    [InlineData("received 2024-05-20T08:00:00", "2024-05-21T07:00:00",  null)]
    [InlineData("received 2024-05-24T23:00:00", "2024-05-25T07:00:00",  null)]
    [InlineData("failed 2024-05-20T08:00:00",   "2024-05-25T07:00:00",  null)]
    public void The_latest_step_that_has_come_is_due(string sent, string now, int? step)
    {
        Assert.Equal(step, StepDue(VanCanh.Judge(sent, now), now)?.Days);
    }

    [Theory]
    //          day  comes on
    [InlineData(-3,  "2026-05-21")]   // a Thursday
    [InlineData(-1,  "2026-05-22")]   // from Saturday back to Friday
    [InlineData(0,   "2026-05-22")]   // the last valid day is a Sunday
    [InlineData(1,   "2026-05-25")]
    [InlineData(6,   "2026-06-01")]   // from Saturday on to Monday
    public void A_step_on_a_day_off_comes_before_the_deadline_earlier_and_after_it_later(int day, string comes) =>
        Assert.Equal(DateOnly.Parse(comes, CultureInfo.InvariantCulture), new ReminderStep(VanCanh.Period("2026-6T").Due.LastDay, day).ComesOn(Holidays.Calendar));

    [Fact]
    public void An_extension_begins_a_ladder_of_its_own()
    {
        var extended = VanCanh.DeadlineWith(Grants.Extension("2024-06-08", granted: "2024-05-25T09:00:00"));

        var before = StepDue(VanCanh.Judge("nothing", "2024-05-24T08:00:00"), "2024-05-24T08:00:00")!.Value;
        var after = StepDue(VanCanh.Judge("nothing", "2024-05-29T08:00:00", extended), "2024-05-29T08:00:00")!.Value;

        Assert.Equal(("20240524.after-000", "20240607.before-010"), (before.Key, after.Key));
    }

    [Fact]
    public void A_report_due_on_request_has_no_ladder_until_its_day_is_named()
    {
        var unnamed = VanCanh.Deadline with { Rule = VanCanh.Deadline.Rule with { IsNamed = false } };

        Assert.Null(StepDue(VanCanh.Judge("nothing", "2024-05-24T08:00:00", unnamed), "2024-05-24T08:00:00"));
    }

    [Fact]
    public void Steps_that_came_before_the_one_sent_are_skipped() =>
        Assert.Equal([-10, -3], ReminderLadder.Before(ReminderRules.Usual, Holidays.Calendar, new ReminderStep(VanCanh.Deadline.LastDay, -1)).Select(step => step.Days));

    [Theory]
    //          opens         now                    step
    [InlineData("2024-05-22", "2024-05-22T08:00:00", -3)]    // ten and three days before were in the past already: the latest of them, once
    [InlineData("2024-05-22", "2024-05-23T08:00:00", -1)]
    [InlineData("2024-05-24", "2024-05-24T08:00:00", 0)]
    public void A_programme_that_begins_late_does_not_begin_with_old_steps(string opens, string now, int step)
    {
        var period = VanCanh.HalfYear2024 with { OpensAt = Moments.Moment(opens) };

        Assert.Equal(step, StepDue(VanCanh.Judge("nothing", now, VanCanh.Deadline with { Period = period }), now)!.Value.Days);
    }

    [Theory]
    //          programme   period      now                    step
    [InlineData("AG-BDG",   "2024-NAM", "2025-01-02T08:00:00", null)]
    [InlineData("AG-BDG",   "2024-NAM", "2025-01-03T08:00:00", -10)]   // 5 January is a Sunday
    [InlineData("AG-BDG",   "2024-NAM", "2025-01-31T08:00:00", 7)]     // 29 January is within Tết
    [InlineData("AG-BDG",   "2024-NAM", "2025-02-03T08:00:00", 14)]
    [InlineData("HT-BDG",   "2025-NAM", "2025-12-31T08:00:00", 7)]
    [InlineData("HT-BDG",   "2025-NAM", "2026-01-02T08:00:00", 7)]
    [InlineData("HT-BDG",   "2025-NAM", "2026-01-07T08:00:00", 14)]    // weeks go on over the turn of the year
    public void Steps_go_on_over_the_turn_of_the_year_and_over_Tet(string programme, string period, string now, int? step)
    {
        var kept = Packs.Period(programme, period);
        var deadline = new UnitDeadline(kept, kept.Due, null);

        Assert.Equal(step, StepDue(VanCanh.Judge("nothing", now, deadline), now)?.Days);
    }

    [Fact]
    public void A_timer_that_slept_for_three_days_sends_one_mail_and_not_a_burst()
    {
        DateTimeOffset[] runs = [Moments.Moment("2024-05-20T07:00:00"), Moments.Moment("2024-05-23T07:00:00"), Moments.Moment("2024-05-23T08:00:00")];

        var steps = runs.Select(now => StepDue(In(ObligationState.Awaited), now)!.Value.Days).Distinct();

        Assert.Equal([-10, -1], steps);   // -3 passed unseen
    }

    [Theory]
    [InlineData(ObligationState.Awaited)]
    [InlineData(ObligationState.Returned)]
    [InlineData(ObligationState.Missed)]
    public void Without_steps_after_the_deadline_nothing_is_sent_after_it(ObligationState state) =>
        Assert.Null(ReminderLadder.StepDue(new ReminderRules { Days = [-3, 0], WeeklyAfter = false }, Holidays.Calendar, In(state), Moments.Moment("2024-05-27")));

    [Property]
    public bool No_step_of_before_the_deadline_comes_after_it_and_none_of_after_before(int[] ladder, byte state, int minutes)
    {
        var now = VanCanh.HalfYear2024.DueAt.AddMinutes(minutes % 100_000);
        var step = ReminderLadder.StepDue(Rules(ladder), Holidays.Calendar, In((ObligationState)(state % 10)), now);

        return step is not { } due || (due.Days > 0) == (now >= VanCanh.HalfYear2024.DueAt);
    }

    [Property]
    public bool A_unit_that_has_reported_is_never_reminded(int[] ladder, bool onTime, int minutes) =>
        StepDue(Rules(ladder), In(onTime ? ObligationState.OnTime : ObligationState.Late), VanCanh.HalfYear2024.DueAt.AddMinutes(minutes % 100_000)) is null;

    [Theory]
    //          days  key
    [InlineData(-10,  "20240524.before-010")]
    [InlineData(-3,   "20240524.before-003")]
    [InlineData(0,    "20240524.after-000")]
    [InlineData(7,    "20240524.after-007")]
    public void A_step_has_one_key_for_ever(int days, string key) => Assert.Equal(key, new ReminderStep(VanCanh.Deadline.LastDay, days).Key);

    private static ReminderStep? StepDue(Obligation obligation, string now) => StepDue(obligation, Moments.Moment(now));

    private static ReminderStep? StepDue(Obligation obligation, DateTimeOffset now) => StepDue(ReminderRules.Usual, obligation, now);

    private static ReminderStep? StepDue(ReminderRules rules, Obligation obligation, DateTimeOffset now) => ReminderLadder.StepDue(rules, Holidays.Calendar, obligation, now);

    private static Obligation In(ObligationState state) => new(VanCanh.CanhLien, VanCanh.Deadline, state, null, 0, new Bilingual("", ""));

    private static ReminderRules Rules(int[] ladder) => new() { Days = [.. ladder.Select(day => day % 90)] };
}
