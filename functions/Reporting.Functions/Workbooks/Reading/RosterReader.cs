using System.Text;
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
    private const int LongestHead = 1_000;

    /// <returns>The roster as it stands, or why there is none to read.</returns>
    public static (RawRoster? Roster, Finding? Finding) Read(BinaryData file, ReadingOptions options) => Workbook.Read(file, options, ReadSheets);

    private static RawRoster ReadSheets(Workbook workbook)
    {
        foreach (var part in workbook.Parts.Sheets.Where(sheet => sheet.Part.Length > 0))
        {
            var sheet = workbook.Sheet(part);
            foreach (var (number, first, end) in RowsOf(sheet).TakeWhile(row => row.Number <= LastHeadRow))
            {
                if (HeadIn(sheet, first, end) is { } columns) return new RawRoster(columns[0].Place, columns, ReadRows(sheet, columns, RowsOf(sheet).SkipWhile(row => row.Number <= number).Select(row => row.Number)));
            }
        }

        throw new UnreadableWorkbookException(RosterFindings.NoHead(workbook.Parts.Sheets.FirstOrDefault()?.Name));
    }

    private static IEnumerable<(int Number, int First, int End)> RowsOf(SheetCells sheet)
    {
        for (var first = 0; first < sheet.Count;)
        {
            var (row, end) = (CellKey.RowOf(sheet.KeyAt(first)), first + 1);
            while (end < sheet.Count && CellKey.RowOf(sheet.KeyAt(end)) == row) end++;
            yield return (row, first, end);
            first = end;
        }
    }

    private static List<(RosterColumn Column, CellPlace Place)>? HeadIn(SheetCells sheet, int first, int end)
    {
        var columns = new List<(RosterColumn Column, CellPlace Place)>();
        for (var i = first; i < end && CellKey.ColumnOf(sheet.KeyAt(i)) <= LastColumn; i++)
        {
            if (sheet.IsTextAt(i) && sheet.BytesAt(i).Length <= LongestHead && RosterColumns.Called(sheet.TextAt(i)) is { } column) columns.Add((column, new CellPlace(sheet.Name, CellKey.AddressOf(sheet.KeyAt(i)))));
        }

        return columns.Any(one => one.Column == RosterColumns.Unit) && columns.Any(one => one.Column == RosterColumns.Name) ? columns : null;
    }

    private static List<RosterRow> ReadRows(SheetCells sheet, List<(RosterColumn Column, CellPlace Place)> columns, IEnumerable<int> rows)
    {
        var places = columns.DistinctBy(one => one.Column).ToDictionary(one => one.Column, one => CellKey.ColumnOf(CellKey.Parse(Encoding.ASCII.GetBytes(one.Place.Address))));
        var read = new List<RosterRow>();
        foreach (var number in rows)
        {
            var row = new RosterRow(places.ToDictionary(one => one.Key, one => sheet.Cell(CellKey.Of(number, one.Value))));
            if (row.Cells.Keys.All(row.IsBlank)) continue;
            if (number > LastRow) throw new UnreadableWorkbookException(Findings.WorkbookTooLarge(new Bilingual($"{LastRow} dòng", $"{LastRow} rows")));
            read.Add(row);
        }

        return read;
    }
}
