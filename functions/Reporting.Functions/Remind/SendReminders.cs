using System.Net.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Remind;

/// <summary>Writes the reminders that are due into the outbox, one row a unit, step and contact for ever, then sends what waits
/// there. Each mail is claimed before it is sent, so that two runs at once send it once.</summary>
public sealed class SendReminders(
    ProgrammeCatalogues catalogues, ReadObligations readObligations, OutboxRows outbox, IMailbox mailbox,
    IOptions<RemindOptions> options, TimeProvider clock, ILogger<SendReminders> log)
{
    public async Task Handle(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!options.Value.IsWithinHours(now)) return;
        foreach (var (programme, period) in (await catalogues.Current(stop)).Periods.Where(one => one.Period.IsOpenAt(now)))
        {
            var due = await StepsDue(programme, period, now, stop);
            await Plan(programme, period, due, now, stop);
            if (mailbox.CanSend) await Send(programme, period, due, now, stop);
        }
    }

    private async Task<Dictionary<UnitCode, (Obligation Obligation, ReminderStep Step)>> StepsDue(Programme programme, Period period, DateTimeOffset now, CancellationToken stop)
    {
        var due = new Dictionary<UnitCode, (Obligation, ReminderStep)>();
        foreach (var obligation in await readObligations.Handle(programme, period, now, stop))
        {
            if (ReminderLadder.StepDue(programme.Reminders, programme.Calendar, obligation, now) is { } step) due.Add(obligation.Unit.Code, (obligation, step));
        }

        return due;
    }

    private async Task Plan(
        Programme programme, Period period, Dictionary<UnitCode, (Obligation Obligation, ReminderStep Step)> due, DateTimeOffset now, CancellationToken stop)
    {
        var planned = await outbox.KeysOf(programme.Id, period.Id, stop);
        foreach (var (unit, (obligation, step)) in due)
        {
            foreach (var contact in obligation.Unit.Contacts.Where(contact => contact.Email is not null))
            {
                var key = OutboxRows.KeyOf(unit, step, contact);
                if (planned.Contains(key)) continue;
                var mail = ReminderMail.Write(programme, period, obligation, contact, MessageId(programme, period, obligation.Unit, step, contact));
                if (await outbox.TryAdd(programme.Id, period.Id, key, mail, now, stop)) log.LogInformation("{Unit} {Period}: reminder {Step} written", unit, period.Id, step.Key);
            }
        }
    }

    private async Task Send(
        Programme programme, Period period, Dictionary<UnitCode, (Obligation Obligation, ReminderStep Step)> due, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var waiting in await outbox.Waiting(programme.Id, period.Id, now, stop))
        {
            if (!await outbox.TryClaim(programme.Id, period.Id, waiting.Key, now, stop)) continue;

            // A mail may have waited for a server for days: whoever has reported since, or is on a later step, does not get it.
            if (!due.TryGetValue(waiting.Unit, out var current) || current.Step.Key != waiting.Step)
            {
                await outbox.Skip(programme.Id, period.Id, waiting.Key, stop);
                continue;
            }

            await SendOne(programme, period, waiting, stop);
        }
    }

    private async Task SendOne(Programme programme, Period period, WaitingMail waiting, CancellationToken stop)
    {
        try
        {
            await mailbox.Send(waiting.Mail, stop);
        }
        catch (SmtpException refused)
        {
            log.LogWarning(refused, "{Mail} was not taken by the mail server; it waits for the next run", waiting.Mail.Id);
            await outbox.PutBack(programme.Id, period.Id, waiting.Key, refused.Message, stop);
            return;
        }

        await outbox.Confirm(programme.Id, period.Id, waiting.Key, clock.GetUtcNow(), stop);
    }

    private string MessageId(Programme programme, Period period, Unit unit, ReminderStep step, Contact contact) =>
        $"{programme.Id}.{period.Id}.{unit.Code}.{step.Key}.{OutboxRows.Short(contact.Email!)}@{options.Value.From.Split('@')[^1]}";
}
