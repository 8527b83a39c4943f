using System.Globalization;
using System.Xml;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Walks over a sheet's cells, forward only, and picks out those asked for.</summary>
internal sealed class SheetReader(Package package, IReadOnlyList<string> strings, DateStyles styles, bool uses1904Dates, ReadingOptions options)
{
    /// <returns>The cells that are in the file, by address; a cell without a value is there as blank or not at all.</returns>
    public IReadOnlyDictionary<string, RawCell> Read(string sheet, string part, Predicate<string> wanted)
    {
        var cells = new Dictionary<string, RawCell>(StringComparer.Ordinal);
        using var xml = package.Open(part);
        if (xml is null) return cells;
        var (row, column, seen) = (0, 0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : row + 1;
                column = 0;
            }

            if (xml.LocalName != "c") continue;
            if (++seen > options.MaxCells) throw new WorkbookLimitException($"{options.MaxCells} ô trong một trang tính");

            // Some writers leave the address out; the place in the row then tells it.
            column = Columns.NumberOf(xml.GetAttribute("r")) is var written and > 0 ? written : column + 1;
            var address = $"{Columns.LettersOf(column)}{row}";
            if (wanted(address)) cells[address] = ReadCell(xml, new CellPlace(sheet, address));
        }

        return cells;
    }

    private RawCell ReadCell(XmlReader xml, CellPlace place)
    {
        var (type, style) = (xml.GetAttribute("t") ?? "n", int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1);
        var (value, formula) = ReadContent(xml);
        var kind = (type, value) switch
        {
            (not "str", null or "") when formula => RawCellKind.FormulaWithoutValue,
            (_, null) => RawCellKind.Blank,
            ("e", _) => RawCellKind.Error,
            ("b", _) => RawCellKind.Boolean,
            ("s" or "str" or "inlineStr", _) => value.Length == 0 && !formula ? RawCellKind.Blank : RawCellKind.Text,
            _ => RawCellKind.Number,
        };
        var text = type == "s" && value is not null ? TextOf(value) : value ?? "";
        return new RawCell(place, kind, text, kind == RawCellKind.Number && (type == "d" || styles.IsDate(style)), uses1904Dates);
    }

    private (string? Value, bool Formula) ReadContent(XmlReader xml)
    {
        if (xml.IsEmptyElement) return (null, false);
        var (value, formula, depth) = ((string?)null, false, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "f") formula = true;
            if (xml.LocalName is "v" or "is") value = RichText.Read(xml, options);
        }

        return (value, formula);
    }

    private string TextOf(string? index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < strings.Count ? strings[number]
        : throw new InvalidDataException("A cell refers to a text that the file does not hold.");
}
