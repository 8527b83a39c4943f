using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A rectangle of cells; rows and columns count from 1.</summary>
internal readonly record struct CellRange(string Sheet, int Column, int Row, int LastColumn, int LastRow)
{
    private const int Longest = 32;

    public long FirstKey => CellKey.Of(Row, Column);

    public CellPlace First => new(Sheet, CellKey.AddressOf(FirstKey));

    public bool Contains(int column, int row) => column >= Column && column <= LastColumn && row >= Row && row <= LastRow;

    /// <summary>Reads <c>E12</c> or <c>$A$4:$F$20</c>.</summary>
    /// <returns>Null when it is no range of cells, such as <c>#REF!</c> or a whole column.</returns>
    public static CellRange? Parse(string sheet, ReadOnlySpan<byte> cells)
    {
        if (cells.Length > Longest) return null;
        var colon = cells.IndexOf((byte)':');
        var first = CellKey.Parse(colon < 0 ? cells : cells[..colon]);
        var last = colon < 0 ? first : CellKey.Parse(cells[(colon + 1)..]);
        return first == 0 || last == 0 ? null : new CellRange(sheet, CellKey.ColumnOf(first), CellKey.RowOf(first), CellKey.ColumnOf(last), CellKey.RowOf(last));
    }
}
