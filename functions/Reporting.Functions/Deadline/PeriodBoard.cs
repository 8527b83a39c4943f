using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Deadline;

/// <summary>Where every unit of a period stands, and whether mails reach it.</summary>
/// <param name="Obligations">In the order of the tree, and then those who do not exist in the period.</param>
/// <param name="Health">What became of the mails to an address, by its hash.</param>
public sealed record PeriodBoard(ReportingTree Tree, IReadOnlyList<Obligation> Obligations, IReadOnlyDictionary<string, ContactHealth> Health)
{
    public UnitContact ContactOf(Unit unit) => UnitContact.Of(unit.Contacts, Health);

    /// <returns>Those of the units at or below the node; at the root also of those who do not exist in the period.</returns>
    public IReadOnlyList<Obligation> Under(Unit node)
    {
        if (node.Code == Tree.Root.Code) return Obligations;
        var under = Tree.ReportersUnder(node).Select(unit => unit.Code).ToHashSet();
        return [.. Obligations.Where(one => under.Contains(one.Unit.Code))];
    }
}
