namespace Reporting.Domain.Roster;

/// <summary>A unit that stays, with what changes about it.</summary>
public sealed record ChangedUnit(Unit Unit, IReadOnlyList<CellChange> Changes);
