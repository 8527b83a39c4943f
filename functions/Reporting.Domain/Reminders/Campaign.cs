using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reminders;

/// <summary>A period under way: where every unit stands, judged at one moment.</summary>
public sealed record Campaign(Programme Programme, Period Period, ReportingTree Tree, IReadOnlyList<Obligation> Obligations)
{
    /// <summary>What became of the mails to an address, by its hash; addresses without mails are left out.</summary>
    public IReadOnlyDictionary<string, ContactHealth> Health { get; init; } = new Dictionary<string, ContactHealth>();

    /// <summary>What officers have asked for, whatever the ladder says: the steps of each unit.</summary>
    public ILookup<UnitCode, ReminderStep> Asked { get; init; } = Enumerable.Empty<UnitCode>().ToLookup(unit => unit, _ => default(ReminderStep));

    /// <summary>The units without a report that they owe: neither accepted nor being checked.</summary>
    public IEnumerable<Obligation> Outstanding => Obligations.Where(one => one.IsOutstanding);
}
