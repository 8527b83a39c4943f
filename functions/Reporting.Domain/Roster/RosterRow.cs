using Reporting.Domain.Reports;

namespace Reporting.Domain.Roster;

/// <summary>A row of a roster workbook: a cell for each column that the workbook has.</summary>
public sealed record RosterRow(IReadOnlyDictionary<RosterColumn, RawCell> Cells)
{
    public RawCell this[RosterColumn column] => Cells[column];

    public bool IsBlank(RosterColumn column) => string.IsNullOrWhiteSpace(Cells[column].Text) && Cells[column].Kind is RawCellKind.Blank or RawCellKind.Text;
}
