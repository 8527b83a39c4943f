using Reporting.Domain.Roster;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>A unit of the roster with its links.</summary>
/// <param name="Links">The latest first, expired ones included.</param>
/// <param name="MayChange">Whether whoever looks may issue it a link or take one back.</param>
/// <param name="IsOfOthers">Whether it reports to another office's programme as well, so that its link is not this one's alone.</param>
public sealed record LinksOfUnit(Unit Unit, IReadOnlyList<UnitToken> Links, bool MayChange, bool IsOfOthers)
{
    public bool HasGoodAt(DateTimeOffset moment) => Links.Any(link => link.IsGoodAt(moment));
}
