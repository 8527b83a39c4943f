using System.Globalization;
using System.Xml;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads an uploaded roster: the first sheet with a head row that names the units' codes and names, and the rows below it.</summary>
public static class RosterReader
{
    private const int LastHeadRow = 20;
    private const int LastColumn = 50;
    private const int LastRow = 20_000;

    private static readonly byte[] ZipSignature = [0x50, 0x4B, 0x03, 0x04];

    /// <returns>The roster as it stands, or why there is none to read.</returns>
    public static (RawRoster? Roster, Finding? Finding) Read(BinaryData file, ReadingOptions options)
    {
        var bytes = file.ToMemory().Span;
        if (bytes.IsEmpty) return (null, Findings.EmptyFile());
        if (!bytes.StartsWith(ZipSignature)) return (null, Findings.NotAWorkbook());
        try
        {
            using var package = new Package(file.ToStream(), options);
            return WorkbookParts.Read(package) is { } parts ? ReadSheets(package, parts, options) : (null, Findings.NotAWorkbook());
        }
        catch (WorkbookLimitException over)
        {
            return (null, Findings.WorkbookTooLarge(over.Limit));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or EndOfStreamException)
        {
            return (null, Findings.NotAWorkbook());
        }
    }

    private static (RawRoster?, Finding?) ReadSheets(Package package, WorkbookParts parts, ReadingOptions options)
    {
        var strings = SharedStrings.Read(package, parts.SharedStrings, options);
        var sheets = new SheetReader(package, strings, DateStyles.Read(package, parts.Styles), parts.Uses1904Dates, options);
        foreach (var (sheet, part) in parts.Sheets)
        {
            var rows = sheets.Read(sheet, part, address => Columns.NumberOf(address) <= LastColumn).Values
                .GroupBy(cell => RowOf(cell.Place.Address)).OrderBy(row => row.Key).Select(row => (Number: row.Key, Cells: row.ToList())).ToList();
            foreach (var (number, cells) in rows.TakeWhile(row => row.Number <= LastHeadRow))
            {
                if (HeadIn(cells) is { } columns) return (new RawRoster(columns[0].Place, columns, ReadRows(sheet, columns, rows.Where(row => row.Number > number))), null);
            }
        }

        return (null, RosterFindings.NoHead(parts.Sheets.Keys.FirstOrDefault()));
    }

    private static List<(RosterColumn Column, CellPlace Place)>? HeadIn(IEnumerable<RawCell> cells)
    {
        var columns = new List<(RosterColumn Column, CellPlace Place)>();
        foreach (var cell in cells.Where(cell => cell.Kind == RawCellKind.Text).OrderBy(cell => Columns.NumberOf(cell.Place.Address)))
        {
            if (RosterColumns.Called(cell.Text) is { } column) columns.Add((column, cell.Place));
        }

        return columns.Any(one => one.Column == RosterColumns.Unit) && columns.Any(one => one.Column == RosterColumns.Name) ? columns : null;
    }

    private static List<RosterRow> ReadRows(string sheet, List<(RosterColumn Column, CellPlace Place)> columns, IEnumerable<(int Number, List<RawCell> Cells)> rows)
    {
        var letters = columns.DistinctBy(one => one.Column).ToDictionary(one => one.Column, one => Columns.LettersOf(Columns.NumberOf(one.Place.Address)));
        var read = new List<RosterRow>();
        foreach (var (number, cells) in rows)
        {
            var byAddress = cells.ToDictionary(cell => cell.Place.Address);
            var row = new RosterRow(letters.ToDictionary(one => one.Key, one => byAddress.GetValueOrDefault($"{one.Value}{number}") ?? new RawCell(new CellPlace(sheet, $"{one.Value}{number}"), RawCellKind.Blank, "")));
            if (row.Cells.Keys.All(row.IsBlank)) continue;
            if (number > LastRow) throw new WorkbookLimitException($"{LastRow} dòng");
            read.Add(row);
        }

        return read;
    }

    private static int RowOf(string address) => int.Parse(address.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture);
}
