using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reminders;

public sealed class RemindersToWhom
{
    [Theory]
    //          now                    to whom, besides the office
    [InlineData("2024-05-13T08:00:00", "")]
    [InlineData("2024-05-14T08:00:00", "unit")]
    [InlineData("2024-05-24T08:00:00", "unit")]
    [InlineData("2024-05-27T08:00:00", "unit head")]          // three days late
    [InlineData("2024-05-30T08:00:00", "unit head")]
    [InlineData("2024-05-31T08:00:00", "unit head above")]    // a week late
    [InlineData("2024-06-28T08:00:00", "unit head above")]
    [InlineData("2024-07-01T08:00:00", "")]
    public void Who_stays_silent_is_heard_of_by_the_head_and_then_above(string now, string whom) =>
        Assert.Equal(whom, string.Join(' ', About(WithPeople, now, "TYT-CANHLIEN").Select(one => one.Contact.Name)));

    [Theory]
    //          sent                            now                    reminded
    [InlineData("nothing",                      "2024-05-21T08:00:00", true)]
    [InlineData("rejected 2024-05-20T08:00:00", "2024-05-21T08:00:00", true)]
    [InlineData("received 2024-05-20T08:00:00", "2024-05-21T08:00:00", false)]
    [InlineData("failed 2024-05-20T08:00:00",   "2024-05-21T08:00:00", false)]
    [InlineData("accepted 2024-05-20T08:00:00", "2024-05-21T08:00:00", false)]
    [InlineData("accepted 2024-05-27T06:00:00", "2024-05-27T08:00:00", false)]
    [InlineData("accepted 2024-05-27T06:00:00", "2024-06-10T08:00:00", false)]
    public void Who_has_reported_or_waits_for_us_is_left_alone_and_so_are_those_around(string sent, string now, bool reminded) =>
        Assert.Equal(reminded, About(WithPeople, now, "TYT-CANHLIEN", sent).Count > 0);

    [Fact]
    public void A_branch_without_people_leaves_it_to_the_one_above_but_never_to_the_office()
    {
        var programme = With(WithPeople, "KHOI-TYT", []);

        Assert.Equal(["unit", "head"], About(programme, "2024-05-31T08:00:00", "TYT-CANHLIEN").Select(one => one.Contact.Name));
    }

    [Fact]
    public void A_head_is_written_to_at_once_where_there_is_nobody_else_and_once_where_one_is_both()
    {
        var alone = With(WithPeople, "TYT-CANHLIEN", [new Contact { Name = "head", Email = "head@tyt.example", Head = true }]);
        var both = With(WithPeople, "TYT-CANHLIEN", [new Contact { Name = "unit", Email = "one@tyt.example" }, new Contact { Name = "head", Email = "One@tyt.example", Head = true }]);

        Assert.Equal([Audience.Unit], About(alone, "2024-05-14T08:00:00", "TYT-CANHLIEN").Select(one => one.Audience));
        Assert.Equal([Audience.Unit], About(both, "2024-05-27T08:00:00", "TYT-CANHLIEN").Select(one => one.Audience));
    }

    [Fact]
    public void A_programme_has_its_own_ladder_and_tells_whom_it_wants()
    {
        var programme = WithPeople with { Reminders = new ReminderRules { Days = [2], WeeklyAfter = false, HeadAfter = null, ParentAfter = 2 } };

        Assert.Empty(About(programme, "2024-05-24T08:00:00", "TYT-CANHLIEN"));
        Assert.Equal(["unit", "above"], About(programme, "2024-05-27T08:00:00", "TYT-CANHLIEN").Select(one => one.Contact.Name));
    }

    [Theory]
    //          now                    step
    [InlineData("2024-05-13T08:00:00", null)]
    [InlineData("2024-05-21T08:00:00", -3)]
    [InlineData("2024-05-27T08:00:00", 3)]
    public void The_office_hears_of_it_on_the_days_of_the_ladder(string now, int? step) =>
        Assert.Equal(step, ReminderPlan.Of(VanCanh.Campaign(now), Moments.Moment(now)).SingleOrDefault(one => one.Audience == Audience.Office)?.Step.Days);

    [Fact]
    public void The_office_hears_nothing_when_there_is_nobody_to_wait_for()
    {
        const string now = "2024-05-21T08:00:00";
        var all = VanCanh.Programme.TreeIn(VanCanh.HalfYear2024).Reporters.Select(unit => (unit.Code.ToString(), "accepted 2024-05-20T08:00:00")).ToArray();

        Assert.Empty(ReminderPlan.Of(VanCanh.Campaign(now, all), Moments.Moment(now)));
    }

    [Fact]
    public void The_same_reminder_has_one_key_for_ever_and_each_reader_another()
    {
        var keys = About(WithPeople, "2024-05-31T08:00:00", "TYT-CANHLIEN").Select(one => one.LedgerKey[..^9]);

        Assert.Equal(["TYT-CANHLIEN|20240524.after-007", "TYT-CANHLIEN|20240524.after-007.head", "TYT-CANHLIEN|20240524.after-007.above"], keys);
    }

    private static Programme WithPeople => With(
        With(VanCanh.Programme, "TYT-CANHLIEN", [new Contact { Name = "unit", Email = "unit@tyt.example" }, new Contact { Name = "head", Email = "head@tyt.example", Head = true }, new Contact { Name = "silent" }]),
        "KHOI-TYT", [new Contact { Name = "above", Email = "above@khoi.example" }]);

    private static Programme With(Programme programme, string unit, IReadOnlyList<Contact> contacts) =>
        programme with { Units = [.. programme.Units.Select(one => one.Code == UnitCode.Parse(unit) ? one with { Contacts = contacts } : one)] };

    private static List<DueReminder> About(Programme programme, string now, string unit, string sent = "nothing") =>
        [.. ReminderPlan.Of(VanCanh.Campaign(programme, now, (unit, sent)), Moments.Moment(now)).Where(one => one.Audience != Audience.Office && one.About.Code == UnitCode.Parse(unit))];
}
