using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>Who is to be reminded of what at a moment, over all programmes: by the ladder, and because an officer has asked for it. Says
/// nothing about what has been sent before.</summary>
public static class ReminderPlan
{
    public static IEnumerable<DueReminder> Of(Campaign campaign, DateTimeOffset now)
    {
        var rules = campaign.Programme.Reminders;
        var due = from obligation in campaign.Outstanding
                  let step = ReminderLadder.StepDue(rules, campaign.Programme.Calendar, obligation, now)
                  where step is not null
                  select (Obligation: obligation, Step: step.Value);
        var asked = from obligation in campaign.Outstanding
                    from step in campaign.Asked[obligation.Unit.Code]
                    from to in Readers(obligation.Unit.Correspondents)
                    select new DueReminder(campaign, obligation.Unit, obligation, step, Audience.Unit, to);
        return [.. due.SelectMany(one => Of(campaign, one.Obligation, one.Step)), .. asked, .. ToTheOffice(campaign, now)];
    }

    /// <returns>Those who can be written to, each address once.</returns>
    internal static IEnumerable<Contact> Readers(IEnumerable<Contact> contacts) => contacts.Where(contact => contact.HasMail).DistinctBy(contact => Recipient.HashOf(contact.Email!));

    private static IEnumerable<DueReminder> Of(Campaign campaign, Obligation obligation, ReminderStep step)
    {
        var (rules, unit) = (campaign.Programme.Reminders, obligation.Unit);
        IEnumerable<DueReminder> all =
        [
            .. To(Audience.Unit, unit.Correspondents),
            .. step.Days >= rules.HeadAfter ? To(Audience.Head, unit.Contacts.Where(contact => contact.Head)) : [],
            .. step.Days >= rules.ParentAfter ? To(Audience.Above, Above(campaign, unit)) : [],
        ];

        // Who is contact and head in one, or stands above and below, hears of it once.
        return all.DistinctBy(one => one.Contact.Email!.ToUpperInvariant());

        IEnumerable<DueReminder> To(Audience audience, IEnumerable<Contact> contacts) =>
            contacts.Where(contact => contact.HasMail).Select(contact => new DueReminder(campaign, unit, obligation, step, audience, contact));
    }

    // The office hears of a campaign on the days on which its units do, while there is somebody to wait for.
    private static IEnumerable<DueReminder> ToTheOffice(Campaign campaign, DateTimeOffset now)
    {
        var root = campaign.Tree.Root;
        var forAll = new UnitDeadline(campaign.Period, campaign.Period.Due, null);
        var state = now >= forAll.LateFrom ? ObligationState.Missed : ObligationState.Awaited;
        var asOne = new Obligation(root, forAll, state, null, 0, new Bilingual("", ""));
        if (!campaign.Outstanding.Any() || ReminderLadder.StepDue(campaign.Programme.Reminders, campaign.Programme.Calendar, asOne, now) is not { } step) return [];
        return root.Correspondents.Where(contact => contact.HasMail).Select(contact => new DueReminder(campaign, root, null, step, Audience.Office, contact));
    }

    // A branch is often a heading without people: then whoever is above it. The office has a mail of its own.
    private static IEnumerable<Contact> Above(Campaign campaign, Unit unit) =>
        campaign.Tree.AncestorsOf(unit).Where(above => above.Parent is not null).Select(above => above.Correspondents).FirstOrDefault(contacts => contacts.Any(contact => contact.HasMail)) ?? [];
}
