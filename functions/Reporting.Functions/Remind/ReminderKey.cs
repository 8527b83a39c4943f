using Reporting.Domain.Mails;
using Reporting.Domain.Reminders;
using Reporting.Domain.Words;

namespace Reporting.Functions.Remind;

/// <summary>The key of a reminder: <c>programme.period.unit.step.address</c>, so that a step is one mail to a contact for ever.</summary>
internal static class ReminderKey
{
    public static string Of(ProgrammeId programme, PeriodId period, UnitCode unit, ReminderStep step, Recipient to) => $"{programme}.{period}.{unit}.{step.Key}.{to.ShortHash}";

    public static string StepOf(MailKey key) => key.Key.Split('.')[3];
}
