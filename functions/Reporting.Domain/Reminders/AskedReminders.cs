using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Periods;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>What comes of an officer's word to remind units now: the mails that it puts on their way, and who gets none. The ladder is not
/// asked, nor the hour; one mail a contact and day stays true.</summary>
public sealed record AskedReminders(IReadOnlyList<AskedMail> Mails, IReadOnlyList<NotReminded> NotReminded)
{
    /// <param name="wanted">The units that the officer has named.</param>
    /// <param name="mails">The reminders of the last days, over all programmes, whatever became of them.</param>
    public static AskedReminders Of(Campaign campaign, IEnumerable<Unit> wanted, IEnumerable<OutboxMail> mails, DateTimeOffset now)
    {
        var (today, written, obligations) = (VietnamTime.DayOf(now), mails.ToLookup(mail => mail.To.Hash), campaign.Obligations.ToDictionary(one => one.Unit.Code));
        var (carried, not) = (new List<(OutboxMail? Waiting, DueReminder Reminder)>(), new List<NotReminded>());
        foreach (var unit in wanted)
        {
            var ways = obligations.TryGetValue(unit.Code, out var obligation) ? Ways(campaign, obligation, written, today) : [WhyNot.OwesNothing];
            carried.AddRange(ways.Where(way => way.Reminder is not null).Select(way => (way.Waiting, way.Reminder!)));

            // One contact who is written to is enough; else the first one's reason is the unit's.
            if (ways.All(way => way.Reminder is null)) not.Add(new NotReminded(unit, ways[0].Why));
        }

        return new AskedReminders([.. carried.GroupBy(one => one.Reminder.To.Hash).Select(of => MailOf([.. of], today))], not);
    }

    /// <returns>The same, when a mail to these contacts has begun to leave meanwhile.</returns>
    public AskedReminders But(IReadOnlyCollection<AskedMail> overtaken)
    {
        var mails = Mails.Except(overtaken).ToList();
        var reminded = mails.SelectMany(mail => mail.Reminders).Select(one => one.About.Code).ToHashSet();
        var units = overtaken.SelectMany(mail => mail.Reminders).Select(one => one.About).Where(unit => !reminded.Contains(unit.Code)).DistinctBy(unit => unit.Code);
        return new AskedReminders(mails, [.. NotReminded, .. units.Select(unit => new NotReminded(unit, WhyNot.OnItsWay))]);
    }

    /// <returns>The units that are reminded, by their codes.</returns>
    public override string ToString() => string.Join(", ", Mails.SelectMany(mail => mail.Reminders).Select(one => one.About.Code).Distinct());

    private static AskedMail MailOf(IReadOnlyList<(OutboxMail? Waiting, DueReminder Reminder)> all, DateOnly today)
    {
        var (waiting, to) = (all[0].Waiting, all[0].Reminder.To);
        return new AskedMail(waiting?.Key ?? MailKey.OfReminder(today, to), to, waiting is null, [.. all.Select(one => one.Reminder)]);
    }

    /// <returns>For each contact of the unit how it is written to, or why it is not; at least one.</returns>
    private static IReadOnlyList<Way> Ways(Campaign campaign, Obligation obligation, ILookup<string, OutboxMail> written, DateOnly today)
    {
        if (!obligation.IsOutstanding) return [WhyItOwesNothing(obligation.State)];
        var contacts = ReminderPlan.Readers(obligation.Unit.Correspondents).ToList();
        if (contacts.Count == 0) return [WhyNot.NoAddress];
        var working = contacts.Where(contact => !IsDead(campaign.Health.GetValueOrDefault(Recipient.HashOf(contact.Email!)))).ToList();
        return working.Count == 0 ? [WhyNot.CameBack] : working.ConvertAll(contact => WayTo(contact, campaign, obligation, written, today));
    }

    private static Way WayTo(Contact contact, Campaign campaign, Obligation obligation, ILookup<string, OutboxMail> written, DateOnly today)
    {
        var reminder = new DueReminder(campaign, obligation.Unit, obligation, ReminderStep.AskedOn(today), Audience.Unit, contact);
        var (topic, mails) = (new MailTopic(campaign.Programme.Id, campaign.Period.Id, obligation.Unit.Code), written[reminder.To.Hash].ToList());
        if (mails.Find(mail => mail.IsOpen) is { } waiting) return waiting.PossiblySent || waiting.Topics.Contains(topic) ? WhyNot.OnItsWay : new Way(waiting, reminder, default);
        if (mails.Exists(mail => mail is { State: MailState.Sent, SentAt: { } sent } && VietnamTime.DayOf(sent) == today)) return WhyNot.SentToday;
        return mails.Find(mail => mail.Key.Day == today)?.State switch
        {
            MailState.Sent or MailState.Written => WhyNot.SentToday,
            MailState.Failed => WhyNot.GivenUp,

            // Nothing was sent where nothing was left to say.
            _ => new Way(null, reminder, default),
        };
    }

    private static WhyNot WhyItOwesNothing(ObligationState state) => state switch
    {
        ObligationState.OnTime or ObligationState.Late => WhyNot.Reported,
        ObligationState.Checking => WhyNot.BeingChecked,
        _ => WhyNot.OwesNothing,
    };

    private static bool IsDead(ContactHealth? health) => health is { State: ContactState.Bounced, Bounce.IsHard: true };

    /// <param name="Waiting">A mail that is there already.</param>
    /// <param name="Reminder">Null when there is none.</param>
    private sealed record Way(OutboxMail? Waiting, DueReminder? Reminder, WhyNot Why)
    {
        public static implicit operator Way(WhyNot why) => new(null, null, why);
    }
}
