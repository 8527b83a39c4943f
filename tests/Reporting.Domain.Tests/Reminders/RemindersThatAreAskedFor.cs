using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reminders;

public sealed class RemindersThatAreAskedFor
{
    private const string Unit = "TYT-CANHLIEN";
    private const string Now = "2024-05-22T21:30:00";   // between two steps of the ladder, at night
    private static readonly DateOnly Today = new(2024, 5, 22);
    private static readonly Recipient To = new("Trạm", "tram@tyt.example");

    [Theory]
    //          sent                            now                    why not
    [InlineData("nothing",                      "2024-05-22T21:30:00", null)]
    [InlineData("nothing",                      "2024-05-25T03:00:00", null)]                     // a Saturday night, past the deadline
    [InlineData("nothing",                      "2024-05-05T09:00:00", null)]                     // before the first step
    [InlineData("rejected 2024-05-20T08:00:00", "2024-05-22T21:30:00", null)]
    [InlineData("rejected 2024-05-20T08:00:00", "2024-05-27T08:00:00", null)]
    [InlineData("received 2024-05-20T08:00:00", "2024-05-22T21:30:00", WhyNot.BeingChecked)]
    [InlineData("failed 2024-05-20T08:00:00",   "2024-05-22T21:30:00", WhyNot.BeingChecked)]
    [InlineData("accepted 2024-05-20T08:00:00", "2024-05-22T21:30:00", WhyNot.Reported)]
    [InlineData("accepted 2024-05-26T08:00:00", "2024-05-27T08:00:00", WhyNot.Reported)]
    public void Go_to_whoever_owes_at_any_hour_and_whatever_the_ladder_says(string sent, string now, WhyNot? why) =>
        Assert.Equal(why, Ask(VanCanh.Campaign(WithTo(To.Address), now, (Unit, sent)), now, []).NotReminded.SingleOrDefault()?.Why);

    [Theory]
    //          a mail of the day, to that contact           its topic  why not
    [InlineData(MailState.Waiting,  "2024-05-22", false,     "this",    WhyNot.OnItsWay)]
    [InlineData(MailState.Waiting,  "2024-05-20", false,     "this",    WhyNot.OnItsWay)]
    [InlineData(MailState.Waiting,  "2024-05-20", false,     "other",   null)]                // it takes this along
    [InlineData(MailState.Waiting,  "2024-05-20", true,      "other",   WhyNot.OnItsWay)]     // may have been sent: it is sent again only as it was
    [InlineData(MailState.Sending,  "2024-05-22", true,      "other",   WhyNot.OnItsWay)]
    [InlineData(MailState.Sent,     "2024-05-22", true,      "other",   WhyNot.SentToday)]    // one mail a contact and day
    [InlineData(MailState.Sent,     "2024-05-21", true,      "this",    null)]
    [InlineData(MailState.Written,  "2024-05-22", false,     "this",    WhyNot.SentToday)]
    [InlineData(MailState.Failed,   "2024-05-22", true,      "this",    WhyNot.GivenUp)]
    [InlineData(MailState.Failed,   "2024-05-21", true,      "this",    null)]
    [InlineData(MailState.Skipped,  "2024-05-22", false,     "this",    null)]                // nothing was sent
    public void Open_one_mail_a_contact_and_day(MailState state, string day, bool possiblySent, string topic, WhyNot? why)
    {
        var key = MailKey.OfReminder(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), To);
        var mail = new OutboxMail(key, To, Moments.Moment($"{day}T08:00:00"))
        {
            State = state,
            PossiblySent = possiblySent,
            SentAt = state == MailState.Sent ? Moments.Moment($"{day}T08:00:00") : null,
            Topics = [new MailTopic(VanCanh.Programme.Id, VanCanh.HalfYear2024.Id, UnitCode.Parse(topic == "this" ? Unit : "TYT-CANHHOA"))],
        };

        var asked = Ask(VanCanh.Campaign(WithTo(To.Address), Now), Now, [mail]);

        Assert.Equal(why, asked.NotReminded.SingleOrDefault()?.Why);
        if (why is null) Assert.Equal((mail.IsOpen ? key : MailKey.OfReminder(Today, To), !mail.IsOpen), (asked.Mails[0].Key, asked.Mails[0].IsNew));
    }

    [Fact]
    public void A_mail_of_an_earlier_day_that_left_today_is_the_mail_of_the_day()
    {
        var late = new OutboxMail(MailKey.OfReminder(Today.AddDays(-2), To), To, Moments.Moment("2024-05-20T08:00:00")) { State = MailState.Sent, SentAt = Moments.Moment("2024-05-22T07:00:00") };

        Assert.Equal(WhyNot.SentToday, Ask(VanCanh.Campaign(WithTo(To.Address), Now), Now, [late]).NotReminded.Single().Why);
    }

    [Theory]
    //          addresses              came back       for good  mails  why not
    [InlineData("",                    "",             true,     0,     WhyNot.NoAddress)]
    [InlineData("a@x.example",         "a@x.example",  true,     0,     WhyNot.CameBack)]
    [InlineData("a@x.example",         "a@x.example",  false,    1,     null)]               // a full mailbox passes
    [InlineData("a@x.example b@x.example", "a@x.example", true,  1,     null)]               // one who can be reached is enough
    [InlineData("a@x.example b@x.example", "",         true,     2,     null)]
    [InlineData("a@x.example A@X.example", "",         true,     1,     null)]
    public void Do_not_go_to_an_address_that_came_back_for_good(string addresses, string cameBack, bool forGood, int mails, WhyNot? why)
    {
        var bounced = new ContactHealth(null, null, new Bounce(forGood, "550", Moments.Moment("2024-05-20T08:00:00")));
        var campaign = VanCanh.Campaign(WithTo(addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Now) with
        {
            Health = cameBack.Length == 0 ? new Dictionary<string, ContactHealth>() : new() { [Recipient.HashOf(cameBack)] = bounced },
        };

        var asked = Ask(campaign, Now, []);

        Assert.Equal((mails, why), (asked.Mails.Count, asked.NotReminded.SingleOrDefault()?.Why));
    }

    [Fact]
    public void Of_several_units_to_one_contact_are_one_mail()
    {
        var programme = WithTo(To.Address) is var one ? one with { Units = [.. one.Units.Select(unit => unit.Code == UnitCode.Parse("TYT-CANHHOA") ? unit with { Contacts = [Contact(To.Address)] } : unit)] } : null!;
        var campaign = VanCanh.Campaign(programme, Now);

        var mail = Assert.Single(AskedReminders.Of(campaign, campaign.Tree.Reporters.Where(unit => unit.Code.ToString() is Unit or "TYT-CANHHOA"), [], Moments.Moment(Now)).Mails);

        Assert.Equal(["TYT-CANHHOA", Unit], mail.Reminders.Select(reminder => reminder.About.Code.ToString()).Order());
        Assert.Equal([$"TYT-CANHHOA|20240522.asked|{To.ShortHash}", $"{Unit}|20240522.asked|{To.ShortHash}"], mail.Reminders.Select(reminder => reminder.LedgerKey).Order(StringComparer.Ordinal));
    }

    [Theory]
    //          sent                            reminded
    [InlineData("nothing",                      true)]
    [InlineData("rejected 2024-05-22T21:00:00", true)]
    [InlineData("received 2024-05-22T21:00:00", false)]
    [InlineData("accepted 2024-05-22T21:00:00", false)]
    public void Are_due_as_the_unit_for_as_long_as_it_owes(string sent, bool reminded)
    {
        var campaign = VanCanh.Campaign(WithTo(To.Address), Now, (Unit, sent)) with { Asked = DueReminder.AskedIn([$"{Unit}|20240522.asked|{To.ShortHash}", $"{Unit}|20240524.before-003|{To.ShortHash}"]) };

        var asked = ReminderPlan.Of(campaign, Moments.Moment(Now)).Where(one => one.Step.IsAsked).ToList();

        Assert.Equal(reminded ? [(Unit, Audience.Unit, To.Address)] : [], asked.Select(one => (one.About.Code.ToString(), one.Audience, one.Contact.Email!)));
    }

    [Fact]
    public void Together_with_a_step_of_the_ladder_are_said_once()
    {
        const string now = "2024-05-23T08:00:00";
        var campaign = VanCanh.Campaign(WithTo(To.Address), now) with { Asked = DueReminder.AskedIn([$"{Unit}|20240523.asked|{To.ShortHash}"]) };
        var due = ReminderPlan.Of(campaign, Moments.Moment(now)).Where(one => one.Contact.Email == To.Address).ToList();

        Assert.Equal(2, due.Count);
        Assert.StartsWith("[Nhắc hạn] Báo cáo sơ kết 6 tháng năm 2024", ReminderDigest.Write(due, SiteLinks.None).Subject, StringComparison.Ordinal);
        Assert.Equal(ReminderDigest.Write([due[0]], SiteLinks.None), ReminderDigest.Write(due, SiteLinks.None));
    }

    [Fact]
    public void Take_no_step_of_the_ladder_away() => Assert.Empty(ReminderLadder.Before(ReminderRules.Usual, Holidays.Calendar, ReminderStep.AskedOn(Today)));

    [Theory]
    [InlineData("20240522.asked", true)]
    [InlineData("20240524.before-003", false)]
    [InlineData("20241322.asked", false)]
    [InlineData(".asked", false)]
    public void Have_one_key_for_ever(string key, bool isAsked)
    {
        Assert.Equal(isAsked, ReminderStep.TryParseAsked(key, out var step));
        if (isAsked) Assert.Equal((key, ReminderStep.AskedOn(Today)), (step.Key, step));
    }

    [Theory]
    //          at any hour  by day  goes
    [InlineData(true,        false,  true)]
    [InlineData(true,        true,   true)]
    [InlineData(false,       false,  false)]
    [InlineData(false,       true,   true)]
    public void Leave_at_any_hour(bool atAnyHour, bool byDay, bool goes)
    {
        var mail = new OutboxMail(MailKey.OfReminder(Today, To), To, Moments.Moment(Now)) { AtAnyHour = atAnyHour };

        Assert.Equal(goes, SendingOrder.Of([mail], Moments.Moment(Now), TimeSpan.FromMinutes(30), byDay, 10).Count == 1);
    }

    private static AskedReminders Ask(Campaign campaign, string now, IEnumerable<OutboxMail> mails) =>
        AskedReminders.Of(campaign, campaign.Tree.Reporters.Where(unit => unit.Code.ToString() == Unit), mails, Moments.Moment(now));

    private static Programme WithTo(params string[] addresses) =>
        VanCanh.Programme with { Units = [.. VanCanh.Programme.Units.Select(unit => unit.Code.ToString() == Unit ? unit with { Contacts = [.. addresses.Select(Contact)] } : unit)] };

    private static Contact Contact(string address) => new() { Name = "Trạm", Email = address, Phone = "0256 1" };
}
