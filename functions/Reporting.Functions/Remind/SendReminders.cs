using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Remind;

/// <summary>Writes the reminders that are due into the outbox, one a unit, step and contact for ever. What they say is decided when they
/// are sent: see <see cref="ReminderText"/>.</summary>
public sealed class SendReminders(
    ProgrammeCatalogues catalogues, ReadObligations readObligations, OutboxRows outbox, IOptions<RemindOptions> options, TimeProvider clock, ILogger<SendReminders> log)
{
    public async Task Handle(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!options.Value.IsWithinHours(now)) return;
        foreach (var (programme, period) in (await catalogues.Current(stop)).Periods.Where(one => one.Period.IsOpenAt(now))) await Plan(programme, period, now, stop);
    }

    private async Task Plan(Programme programme, Period period, DateTimeOffset now, CancellationToken stop)
    {
        var obligations = await readObligations.Handle(programme, period, now, stop);
        var today = VietnamTime.DayOf(now);
        var planned = await outbox.KeysOf(MailKind.Reminder, $"{programme.Id}.{period.Id}", VietnamTime.DayOf(period.OpensAt), today, stop);

        foreach (var (unit, step, to) in Due(period, obligations, now))
        {
            var key = ReminderKey.Of(programme.Id, period.Id, unit.Code, step, to);
            if (planned.Contains(key)) continue;
            var mail = new OutboxMail(new MailKey(today, MailKind.Reminder, key), to, now) { Topics = [new MailTopic(programme.Id, period.Id, unit.Code)] };
            if (await outbox.TryAdd(mail, stop)) log.LogInformation("{Unit} {Period}: reminder {Step} written", unit.Code, period.Id, step.Key);
        }
    }

    private IEnumerable<(Domain.Roster.Unit Unit, ReminderStep Step, Recipient To)> Due(Period period, IEnumerable<Obligation> obligations, DateTimeOffset now) =>
        from obligation in obligations
        let step = ReminderLadder.StepDue(period, obligation.State, options.Value.Steps, now)
        where step is not null
        from to in Recipient.Of(obligation.Unit.Contacts)
        select (obligation.Unit, step.Value, to);
}
