using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>What a unit's first page shows.</summary>
/// <param name="Open">Reports of periods that are open, what is owed first, in the order in which it falls due.</param>
/// <param name="Coming">The next period of each programme.</param>
/// <param name="Past">Periods that have closed, the latest first.</param>
public sealed record UnitHome(Unit Unit, IReadOnlyList<UnitReport> Open, IReadOnlyList<UnitReport> Coming, IReadOnlyList<UnitReport> Past);
