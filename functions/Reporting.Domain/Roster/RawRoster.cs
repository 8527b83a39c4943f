using Reporting.Domain.Reports;

namespace Reporting.Domain.Roster;

/// <summary>A roster workbook as it stands, before anything is made of it.</summary>
/// <param name="Head">Where the head row begins.</param>
/// <param name="Columns">The head cells that name a column, from left to right.</param>
/// <param name="Rows">The rows below in which something stands.</param>
public sealed record RawRoster(CellPlace Head, IReadOnlyList<(RosterColumn Column, CellPlace Place)> Columns, IReadOnlyList<RosterRow> Rows)
{
    public bool Has(RosterColumn column) => Columns.Any(one => one.Column == column);

    /// <returns>The column's head cell.</returns>
    public CellPlace HeadOf(RosterColumn column) => Columns.First(one => one.Column == column).Place;
}
