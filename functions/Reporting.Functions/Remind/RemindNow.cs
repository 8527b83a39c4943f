using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Domain.Reminders;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Remind;

/// <summary>Reminds the units that an officer names, at any hour and whatever the ladder says: opens the mails, or adds to those that wait.
/// What they say is decided when they leave, see <see cref="ReminderText"/>: who has reported by then gets none.</summary>
public sealed class RemindNow(
    ReadCampaigns readCampaigns, LedgerRows ledger, OutboxRows outbox, IOptions<MailOptions> mailOptions, TimeProvider clock, ILogger<RemindNow> log)
{
    // Rows of the outbox are written one by one; so many at a time keep a province within the time that an answer may take.
    private const int AtATime = 16;

    /// <param name="isRehearsal">Says who would be reminded, and reminds nobody.</param>
    public async Task<Found<AskedReminders>> Handle(ProgrammePeriod named, ReminderRequest request, Caller caller, bool isRehearsal, CancellationToken stop)
    {
        var (now, (programme, period)) = (clock.GetUtcNow(), named);
        if (now < period.OpensAt) return Problems.PeriodNotOpen(period);
        if (now >= period.ClosesAt) return Problems.PeriodClosed(period);
        var tree = programme.TreeIn(period);
        var node = request.NamesNobody ? tree.Root.Code.ToString() : request.Node.Length > 0 ? request.Node : null;
        if (!NamedUnits.In(tree, request.Units, node).Is(out var units, out var unknown)) return unknown;

        var today = VietnamTime.DayOf(now);
        var mails = await outbox.OfKind(MailKind.Reminder, today.AddDays(-mailOptions.Value.LookBackDays), today, stop);
        var asked = AskedReminders.Of(await readCampaigns.Of(named, now, stop), units, mails, now);
        if (isRehearsal) return asked;

        // The ledger first: a mail that leaves between the two steps would have nothing to say.
        var reminders = asked.Mails.SelectMany(mail => mail.Reminders.Select(one => (one.LedgerKey, mail.Key)));
        await ledger.Ask(programme.Id, period.Id, reminders, caller.ToString(), now, stop);
        var overtaken = new List<AskedMail>();
        foreach (var some in asked.Mails.Chunk(AtATime))
        {
            var opened = await Task.WhenAll(some.Select(mail => TryOpen(mail, now, stop)));
            overtaken.AddRange(some.Where((_, i) => !opened[i]));
        }

        log.LogInformation("{Programme} {Period}: {Caller} asked to remind {Units} units, {Mails} mails opened", programme.Id, period.Id, caller, units.Count, asked.Mails.Count - overtaken.Count);
        return asked.But(overtaken);
    }

    /// <returns>False when a mail to this contact has begun to leave meanwhile.</returns>
    private async Task<bool> TryOpen(AskedMail asked, DateTimeOffset now, CancellationToken stop)
    {
        var mail = new OutboxMail(asked.Key, asked.To, now)
        {
            AtAnyHour = true,
            Topics = [.. asked.Reminders.Select(one => new MailTopic(one.Campaign.Programme.Id, one.Campaign.Period.Id, one.About.Code)).Distinct()],
        };
        if (asked.IsNew && await outbox.TryAdd(mail, stop)) return true;

        // Written even when nothing changes: a run that has composed it before we asked then cannot claim it, and composes it anew.
        return await outbox.Find(asked.Key, stop) is { } there && there.Mail switch
        {
            { State: MailState.Skipped } => await outbox.TryChange(there, there.Mail.Reopened(now), stop) is not null,
            { State: MailState.Waiting, PossiblySent: false } => await outbox.TryChange(there, there.Mail with { AtAnyHour = true }, stop) is not null,
            _ => false,
        };
    }
}
