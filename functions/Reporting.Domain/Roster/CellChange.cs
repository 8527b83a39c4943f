namespace Reporting.Domain.Roster;

/// <summary>What changes in a column of the roster, as it stands in the workbook; null for blank.</summary>
public sealed record CellChange(RosterColumn Column, string? Before, string? After);
