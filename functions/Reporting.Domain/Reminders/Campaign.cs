using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>A period under way: where every unit stands, judged at one moment.</summary>
public sealed record Campaign(Programme Programme, Period Period, ReportingTree Tree, IReadOnlyList<Obligation> Obligations)
{
    /// <summary>What became of the mails to an address, by its hash; addresses without mails are left out.</summary>
    public IReadOnlyDictionary<string, ContactHealth> Health { get; init; } = new Dictionary<string, ContactHealth>();

    /// <summary>The units without a report that they owe: neither accepted nor being checked.</summary>
    public IEnumerable<Obligation> Outstanding => Obligations.Where(one => one.IsOutstanding);
}
