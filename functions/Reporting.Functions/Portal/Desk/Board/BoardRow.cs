using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails.Contacts;

namespace Reporting.Functions.Portal.Desk.Board;

/// <summary>A unit on the board.</summary>
public sealed record BoardRow(Obligation Obligation, UnitContact Contact)
{
    /// <summary>Whether the unit's deadline is another than most units have: by its level, or because it was granted one.</summary>
    public bool HasOwnDeadline => Obligation.Deadline.DueAt != Obligation.Deadline.Period.DueAt || Obligation.Deadline.IsExempt;
}
