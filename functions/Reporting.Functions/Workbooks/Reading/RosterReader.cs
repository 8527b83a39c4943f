using Reporting.Domain;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads an uploaded roster: the first sheet with a head row that names the units' codes and names, and the rows below it.</summary>
public static class RosterReader
{
    private const int LastHeadRow = 20;
    private const int LastColumn = 50;
    private const int LastRow = 20_000;

    /// <returns>The roster as it stands, or why there is none to read.</returns>
    public static (RawRoster? Roster, Finding? Finding) Read(BinaryData file, ReadingOptions options) => Workbook.Read(file, options, ReadSheets);

    private static RawRoster ReadSheets(Workbook workbook)
    {
        foreach (var part in workbook.Parts.Sheets.Where(sheet => sheet.Part.Length > 0))
        {
            var sheet = workbook.Sheet(part);
            var rows = RowsOf(sheet).ToList();
            foreach (var (number, cells) in rows.TakeWhile(row => row.Number <= LastHeadRow))
            {
                if (HeadIn(cells) is { } columns) return new RawRoster(columns[0].Place, columns, ReadRows(sheet, columns, rows.Where(row => row.Number > number)));
            }
        }

        throw new UnreadableWorkbookException(RosterFindings.NoHead(workbook.Parts.Sheets.FirstOrDefault()?.Name));
    }

    private static IEnumerable<(int Number, List<RawCell> Cells)> RowsOf(SheetCells sheet)
    {
        for (var i = 0; i < sheet.Count;)
        {
            var (row, cells) = (CellKey.RowOf(sheet.KeyAt(i)), new List<RawCell>());
            for (; i < sheet.Count && CellKey.RowOf(sheet.KeyAt(i)) == row; i++)
            {
                if (CellKey.ColumnOf(sheet.KeyAt(i)) <= LastColumn) cells.Add(sheet.CellAt(i));
            }

            yield return (row, cells);
        }
    }

    private static List<(RosterColumn Column, CellPlace Place)>? HeadIn(IEnumerable<RawCell> cells)
    {
        var columns = new List<(RosterColumn Column, CellPlace Place)>();
        foreach (var cell in cells.Where(cell => cell.Kind == RawCellKind.Text))
        {
            if (RosterColumns.Called(cell.Text) is { } column) columns.Add((column, cell.Place));
        }

        return columns.Any(one => one.Column == RosterColumns.Unit) && columns.Any(one => one.Column == RosterColumns.Name) ? columns : null;
    }

    private static List<RosterRow> ReadRows(SheetCells sheet, List<(RosterColumn Column, CellPlace Place)> columns, IEnumerable<(int Number, List<RawCell> Cells)> rows)
    {
        var letters = columns.DistinctBy(one => one.Column).ToDictionary(one => one.Column, one => one.Place.Address.TrimEnd([.. "0123456789"]));
        var read = new List<RosterRow>();
        foreach (var (number, cells) in rows)
        {
            var byAddress = cells.ToDictionary(cell => cell.Place.Address);
            var row = new RosterRow(letters.ToDictionary(one => one.Key, one => byAddress.GetValueOrDefault($"{one.Value}{number}") ?? new RawCell(new CellPlace(sheet.Name, $"{one.Value}{number}"), RawCellKind.Blank, "")));
            if (row.Cells.Keys.All(row.IsBlank)) continue;
            if (number > LastRow) throw new UnreadableWorkbookException(Findings.WorkbookTooLarge(new Bilingual($"{LastRow} dòng", $"{LastRow} rows")));
            read.Add(row);
        }

        return read;
    }
}
