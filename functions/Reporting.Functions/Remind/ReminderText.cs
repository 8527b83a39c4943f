using Reporting.Domain.Mails;
using Reporting.Domain.Reminders;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Remind;

/// <summary>What a reminder says when it leaves: all that its contact is to be reminded of at that moment and that is in no other mail.
/// A mail may have waited for a server for days: who has reported since gets none, and a later step takes the place of an earlier one.</summary>
public sealed class ReminderText(ReadCampaigns readCampaigns, LedgerRows ledger) : IMailText
{
    public IReadOnlySet<MailKind> Kinds { get; } = new HashSet<MailKind> { MailKind.Reminder };

    public async Task<IReadOnlyList<Composition>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop)
    {
        var campaigns = await readCampaigns.Handle(now, stop);
        var due = campaigns.SelectMany(campaign => ReminderPlan.Of(campaign, now)).ToLookup(one => one.To.Hash);
        var carried = new Dictionary<Campaign, IReadOnlyDictionary<string, string>>(ReferenceEqualityComparer.Instance);
        foreach (var campaign in campaigns) carried[campaign] = await ledger.OfPeriod(campaign.Programme.Id, campaign.Period.Id, stop);

        var compositions = new List<Composition>();
        foreach (var mail in mails) compositions.Add(await Compose(mail, due[mail.To.Hash], carried, now, stop));
        return compositions;
    }

    // The ledger first: a reminder that is in it is in this mail and in no other, whatever happens next.
    private async Task<Composition> Compose(
        OutboxMail mail, IEnumerable<DueReminder> due, Dictionary<Campaign, IReadOnlyDictionary<string, string>> carried, DateTimeOffset now, CancellationToken stop)
    {
        var taken = new List<DueReminder>();
        foreach (var one in due)
        {
            var inMail = carried[one.Campaign].GetValueOrDefault(one.LedgerKey);
            if (inMail is null ? await Take(one, mail.Key, carried[one.Campaign], now, stop) : inMail == mail.Key.ToString()) taken.Add(one);
        }

        return taken.Count > 0 ? new Composition.Says(ReminderDigest.Write(taken)) : new Composition.NothingLeft("Không còn gì phải nhắc: đã nộp, đang kiểm tra, hoặc đã đến bước nhắc sau");
    }

    private async Task<bool> Take(DueReminder reminder, MailKey mail, IReadOnlyDictionary<string, string> carried, DateTimeOffset now, CancellationToken stop)
    {
        var (programme, period) = (reminder.Campaign.Programme, reminder.Campaign.Period);
        foreach (var earlier in ReminderLadder.Before(programme.Reminders, programme.Calendar, reminder.Step).Select(step => (reminder with { Step = step }).LedgerKey))
        {
            var inMail = carried.GetValueOrDefault(earlier);
            if (inMail is null) await ledger.PassOver(programme.Id, period.Id, earlier, now, stop);
            else if (inMail == mail.ToString()) await ledger.TakeOut(programme.Id, period.Id, earlier, now, stop);
        }

        return await ledger.TryPut(programme.Id, period.Id, reminder.LedgerKey, mail, now, stop);
    }
}
