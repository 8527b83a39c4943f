using System.Globalization;
using System.Xml;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads an uploaded workbook: a pass over its zip and XML that picks out the manifest and the input cells, without
/// building the workbook and without opening anything it refers to.</summary>
public static class ReportReader
{
    private const int MostRows = 2_000;

    private static readonly byte[] ZipSignature = [0x50, 0x4B, 0x03, 0x04];

    public static ReadOutcome Read(BinaryData file, Programme programme, ReadingOptions options)
    {
        var bytes = file.ToMemory().Span;
        if (bytes.IsEmpty) return new ReadOutcome.NotReadable(Findings.EmptyFile());
        if (!bytes.StartsWith(ZipSignature)) return new ReadOutcome.NotReadable(Findings.NotAWorkbook());
        try
        {
            using var package = new Package(file.ToStream(), options);
            return WorkbookParts.Read(package) is { } parts
                ? new ReadOutcome.Readable(ReadForm(package, parts, programme, options))
                : new ReadOutcome.NotReadable(Findings.NotAWorkbook());
        }
        catch (WorkbookLimitException over)
        {
            return new ReadOutcome.NotReadable(Findings.WorkbookTooLarge(over.Limit));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or EndOfStreamException)
        {
            return new ReadOutcome.NotReadable(Findings.NotAWorkbook());
        }
    }

    private static RawReport ReadForm(Package package, WorkbookParts parts, Programme programme, ReadingOptions options)
    {
        var strings = SharedStrings.Read(package, parts.SharedStrings, options);
        var sheets = new SheetReader(package, strings, DateStyles.Read(package, parts.Styles), parts.Uses1904Dates, options);
        var identity = parts.Ranges.GetValueOrDefault(FormNames.IdentityCell)?.First ?? new CellPlace(FormNames.FormSheet, "A7");
        return new RawReport(ReadManifest(sheets, parts), identity, ReadCells(sheets, parts, programme)) { Rows = [.. programme.Tables.SelectMany(table => ReadRows(sheets, parts, table))] };
    }

    private static Manifest? ReadManifest(SheetReader sheets, WorkbookParts parts)
    {
        if (!parts.Sheets.TryGetValue(FormNames.ManifestSheet, out var part)) return null;
        var cells = sheets.Read(FormNames.ManifestSheet, part, address => address.Length <= 3 && address[0] is 'A' or 'B');
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in cells.Values.Where(cell => cell.Place.Address[0] == 'A'))
        {
            if (cells.TryGetValue("B" + key.Place.Address[1..], out var value)) entries.TryAdd(key.Text, value.Text);
        }

        return FormManifest.Read(entries);
    }

    private static Dictionary<ElementCode, RawCell> ReadCells(SheetReader sheets, WorkbookParts parts, Programme programme)
    {
        var known = programme.Elements.Select(element => element.Code).ToHashSet();
        var places = parts.Ranges
            .Select(name => (Known: FormNames.TryElement(name.Key, out var element) && known.Contains(element), Element: element, Place: name.Value.First))
            .Where(named => named.Known && parts.Sheets.ContainsKey(named.Place.Sheet))
            .ToLookup(named => named.Place.Sheet, named => (named.Element, named.Place));

        var cells = new Dictionary<ElementCode, RawCell>();
        foreach (var sheet in places)
        {
            var wanted = sheet.Select(one => one.Place.Address).ToHashSet(StringComparer.Ordinal);
            var found = sheets.Read(sheet.Key, parts.Sheets[sheet.Key], wanted.Contains);
            foreach (var (element, place) in sheet) cells[element] = found.GetValueOrDefault(place.Address) ?? new RawCell(place, RawCellKind.Blank, "");
        }

        return cells;
    }

    private static IEnumerable<TableRow> ReadRows(SheetReader sheets, WorkbookParts parts, FormTable table)
    {
        if (!parts.Ranges.TryGetValue(FormNames.TableOf(table.Code), out var body) || !parts.Sheets.TryGetValue(body.Sheet, out var part)) yield break;
        var cells = sheets.Read(body.Sheet, part, address => body.Contains(Columns.NumberOf(address), RowOf(address)));
        for (var row = body.Row; row <= Math.Min(body.LastRow, body.Row + MostRows); row++)
        {
            var texts = new Dictionary<ElementCode, string>();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (cells.TryGetValue($"{Columns.LettersOf(body.Column + i)}{row}", out var cell) && cell.Text.Length > 0) texts[table.Columns[i].Code] = cell.Text.Normalize();
            }

            yield return new TableRow(table.Code, row - body.Row + 1, new CellPlace(body.Sheet, $"{Columns.LettersOf(body.Column)}{row}"), texts);
        }
    }

    private static int RowOf(string address) => int.Parse(address.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture);
}
