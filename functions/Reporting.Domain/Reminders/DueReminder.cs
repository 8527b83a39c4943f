using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reminders;

/// <summary>One thing of which one contact is to be reminded now.</summary>
/// <param name="About">The unit that owes the report; for the office, the root, which stands for all.</param>
/// <param name="Obligation">Where that unit stands; null for the office.</param>
public sealed record DueReminder(Campaign Campaign, Unit About, Obligation? Obligation, ReminderStep Step, Audience Audience, Contact Contact)
{
    public Recipient To => new(Contact.Name, Contact.Email!.Trim());

    /// <summary>Names the reminder within its programme and period, such as <c>TYT-CANHLIEN|20240524.before-003|1a2b3c4d</c>: the same step
    /// to the same reader in the same part is one reminder for ever.</summary>
    public string LedgerKey => Audience == Audience.Unit ? $"{About.Code}|{Step.Key}|{To.ShortHash}" : $"{About.Code}|{Step.Key}.{Audience.ToString().ToLowerInvariant()}|{To.ShortHash}";

    /// <returns>What was asked for, out of the keys of a period's ledger.</returns>
    public static ILookup<UnitCode, ReminderStep> AskedIn(IEnumerable<string> ledgerKeys)
    {
        var asked = new HashSet<(UnitCode Unit, ReminderStep Step)>();
        foreach (var parts in ledgerKeys.Select(key => key.Split('|')))
        {
            if (parts is [var unit, var step, _] && UnitCode.TryParse(unit, out var code) && ReminderStep.TryParseAsked(step, out var found)) asked.Add((code, found));
        }

        return asked.ToLookup(one => one.Unit, one => one.Step);
    }
}
