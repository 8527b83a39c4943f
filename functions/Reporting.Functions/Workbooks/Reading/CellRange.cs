using System.Globalization;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A rectangle of cells; rows and columns count from 1.</summary>
internal sealed record CellRange(string Sheet, int Column, int Row, int LastColumn, int LastRow)
{
    public CellPlace First => new(Sheet, Columns.LettersOf(Column) + Row.ToString(CultureInfo.InvariantCulture));

    public bool Contains(int column, int row) => column >= Column && column <= LastColumn && row >= Row && row <= LastRow;
}
