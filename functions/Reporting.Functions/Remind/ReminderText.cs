using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Domain.Reminders;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Remind;

/// <summary>What a reminder says when it leaves: all that its contact is to be reminded of at that moment and that is in no other mail.
/// A mail may have waited for a server for days: who has reported since gets none, and a later step takes the place of an earlier one.</summary>
public sealed class ReminderText(ReadCampaigns readCampaigns, LedgerRows ledger, IOptions<MailOptions> mailOptions) : IMailText
{
    public IReadOnlySet<MailKind> Kinds { get; } = new HashSet<MailKind> { MailKind.Reminder };

    public async Task<IReadOnlyList<Composition>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop)
    {
        var campaigns = await readCampaigns.Handle(now, stop);
        var carried = new Dictionary<Campaign, IReadOnlyDictionary<string, string>>(ReferenceEqualityComparer.Instance);
        foreach (var campaign in campaigns)
        {
            var rows = await ledger.OfPeriod(campaign.Programme.Id, campaign.Period.Id, stop);
            carried[campaign with { Asked = DueReminder.AskedIn(rows.Keys) }] = rows;
        }

        var due = carried.Keys.SelectMany(campaign => ReminderPlan.Of(campaign, now)).ToLookup(one => one.To.Hash);

        var compositions = new List<Composition>();
        foreach (var mail in mails) compositions.Add(await Compose(mail, due[mail.To.Hash], carried, now, stop));
        return compositions;
    }

    // The ledger first: a reminder that is in it is in this mail and in no other, whatever happens next. What was asked for is there already.
    private async Task<Composition> Compose(
        OutboxMail mail, IEnumerable<DueReminder> due, Dictionary<Campaign, IReadOnlyDictionary<string, string>> carried, DateTimeOffset now, CancellationToken stop)
    {
        var taken = new List<DueReminder>();
        foreach (var one in due)
        {
            var inMail = carried[one.Campaign].GetValueOrDefault(one.LedgerKey);
            if (inMail is null ? !one.Step.IsAsked && await Take(one, mail.Key, carried[one.Campaign], now, stop) : inMail == mail.Key.ToString()) taken.Add(one);
        }

        await TakeOutAllBut(taken, mail.Key, carried, now, stop);
        return taken.Count > 0 ? new Composition.Says(ReminderDigest.Write(taken, new SiteLinks(mailOptions.Value.SiteUrl))) : new Composition.NothingLeft("Không còn gì phải nhắc: đã nộp, đang kiểm tra, hoặc đã đến bước nhắc sau");
    }

    // The mail may have said more when it was tried before, and then certainly did not leave: what it no longer says, it does not carry.
    private async Task TakeOutAllBut(
        IReadOnlyCollection<DueReminder> taken, MailKey mail, Dictionary<Campaign, IReadOnlyDictionary<string, string>> carried, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var (campaign, rows) in carried)
        {
            var said = taken.Where(one => ReferenceEquals(one.Campaign, campaign)).Select(one => one.LedgerKey).ToHashSet(StringComparer.Ordinal);
            foreach (var (key, _) in rows.Where(row => row.Value == mail.ToString() && !said.Contains(row.Key))) await ledger.TakeOut(campaign.Programme.Id, campaign.Period.Id, key, now, stop);
        }
    }

    private async Task<bool> Take(DueReminder reminder, MailKey mail, IReadOnlyDictionary<string, string> carried, DateTimeOffset now, CancellationToken stop)
    {
        var (programme, period) = (reminder.Campaign.Programme, reminder.Campaign.Period);
        var earlier = ReminderLadder.Before(programme.Reminders, programme.Calendar, reminder.Step).Select(step => (reminder with { Step = step }).LedgerKey);
        foreach (var passed in earlier.Where(key => !carried.ContainsKey(key))) await ledger.PassOver(programme.Id, period.Id, passed, now, stop);

        return await ledger.TryPut(programme.Id, period.Id, reminder.LedgerKey, mail, now, stop);
    }
}
