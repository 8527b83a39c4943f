using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Functions.Deadline;
using Reporting.Functions.Programmes;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Remind;

/// <summary>Writes the reminders that are due into the outbox, one row a unit, step and contact for ever, then sends what waits
/// there. Each mail is claimed before it is sent, so that two runs at once send it once.</summary>
public sealed class SendReminders(
    ProgrammeCatalogue catalogue, ReadObligations readObligations, OutboxRows outbox, IMailbox mailbox,
    IOptions<RemindOptions> options, TimeProvider clock, ILogger<SendReminders> log)
{
    public async Task Handle(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        foreach (var programme in catalogue.All)
        {
            foreach (var period in programme.Periods.Where(period => period.IsOpenAt(now)))
            {
                await Plan(programme, period, now, stop);
                if (mailbox.CanSend) await Send(programme, period, stop);
            }
        }
    }

    private async Task Plan(Programme programme, Period period, DateTimeOffset now, CancellationToken stop)
    {
        var obligations = await readObligations.Handle(programme, period, now, stop);
        var planned = await outbox.KeysOf(programme.Id, period.Id, stop);
        foreach (var obligation in obligations)
        {
            if (ReminderLadder.StepDue(period, obligation.State, options.Value.Steps, now) is not { } step) continue;
            foreach (var contact in obligation.Unit.Contacts.Where(contact => contact.Email is not null))
            {
                var key = OutboxRows.KeyOf(obligation.Unit.Code, step, contact);
                if (planned.Contains(key)) continue;
                var mail = ReminderMail.Write(programme, period, obligation, contact, MessageId(programme, period, obligation.Unit, step, contact));
                if (await outbox.TryAdd(programme.Id, period.Id, key, mail, now, stop)) log.LogInformation("{Unit} {Period}: reminder {Step} written", obligation.Unit.Code, period.Id, step.Key);
            }
        }
    }

    private async Task Send(Programme programme, Period period, CancellationToken stop)
    {
        foreach (var (key, mail) in await outbox.Waiting(programme.Id, period.Id, stop))
        {
            if (!await outbox.TryClaim(programme.Id, period.Id, key, stop)) continue;
            await mailbox.Send(mail, stop);
            await outbox.Confirm(programme.Id, period.Id, key, clock.GetUtcNow(), stop);
        }
    }

    private string MessageId(Programme programme, Period period, Unit unit, ReminderStep step, Contact contact) =>
        $"{programme.Id}.{period.Id}.{unit.Code}.{step.Key}.{OutboxRows.Short(contact.Email!)}@{options.Value.From.Split('@')[^1]}";
}
