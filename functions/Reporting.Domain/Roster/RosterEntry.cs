namespace Reporting.Domain.Roster;

/// <summary>A unit, and the row of the workbook that says so.</summary>
public sealed record RosterEntry(Unit Unit, RosterRow Row)
{
    /// <summary>Whether the row says that nothing is above the unit; a parent that could not be read is not nothing.</summary>
    public bool IsRoot => Row.IsBlank(RosterColumns.Parent);
}
