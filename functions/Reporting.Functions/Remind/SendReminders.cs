using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Domain.Reminders;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Remind;

/// <summary>Opens a mail for whoever is to be reminded of something: one a contact and day over all programmes, and none while an
/// earlier one has not left. What it says is decided when it leaves: see <see cref="ReminderText"/>.</summary>
public sealed class SendReminders(
    ProgrammeCatalogues catalogues, ReadCampaigns readCampaigns, LedgerRows ledger, OutboxRows outbox, SendMails sendMails,
    IOptions<RemindOptions> options, IOptions<MailOptions> mailOptions, TimeProvider clock, ILogger<SendReminders> log)
{
    public async Task Handle(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!options.Value.MayRemindAt(now, (await catalogues.Current(stop)).Calendar)) return;

        using var activity = ReportingActivities.Start("remind");
        var fresh = await Fresh(now, stop);
        if (fresh.Count > 0) await Open(fresh, now, stop);

        await sendMails.Handle(stop);
    }

    /// <returns>The reminders that are due and in no mail.</returns>
    private async Task<IReadOnlyList<DueReminder>> Fresh(DateTimeOffset now, CancellationToken stop)
    {
        var fresh = new List<DueReminder>();
        foreach (var campaign in await readCampaigns.Handle(now, stop))
        {
            var due = ReminderPlan.Of(campaign, now).ToList();
            if (due.Count == 0) continue;
            var carried = await ledger.OfPeriod(campaign.Programme.Id, campaign.Period.Id, stop);
            fresh.AddRange(due.Where(one => !carried.ContainsKey(one.LedgerKey)));
        }

        return fresh;
    }

    private async Task Open(IReadOnlyList<DueReminder> fresh, DateTimeOffset now, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(now);
        var mails = await outbox.OfKind(MailKind.Reminder, today.AddDays(-mailOptions.Value.LookBackDays), today, stop);
        var served = mails.Where(mail => mail.IsOpen || mail.Key.Day == today || (mail.SentAt is { } sent && VietnamTime.DayOf(sent) == today)).Select(mail => mail.To.Hash).ToHashSet(StringComparer.Ordinal);

        var opened = 0;
        foreach (var one in fresh.GroupBy(reminder => reminder.To.Hash).Where(one => !served.Contains(one.Key)))
        {
            var mail = new OutboxMail(MailKey.OfReminder(today, one.First().To), one.First().To, now)
            {
                Topics = [.. one.Select(reminder => new MailTopic(reminder.Campaign.Programme.Id, reminder.Campaign.Period.Id, reminder.About.Code)).Distinct()],
            };
            if (await outbox.TryAdd(mail, stop)) opened++;
        }

        log.LogInformation("{Reminders} reminders are due, {Mails} mails opened", fresh.Count, opened);
    }
}
