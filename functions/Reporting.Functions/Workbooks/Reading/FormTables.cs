using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Texts;
using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The rows of a form's tables: the body that has the table's name, or, where the name is gone, what stands below the
/// table's head.</summary>
internal static class FormTables
{
    private const int MostRows = 2_000;
    private const int MostRowsAbove = 40;
    private const int MostColumnsBefore = 100;
    private const int LongestHead = 1_000;

    public static FoundTable Find(Workbook workbook, FormTable table)
    {
        var named = Named(workbook, table) is { } range && workbook.Parts.Sheet(range.Sheet) is not null ? range : (CellRange?)null;
        if ((named ?? BelowHead(workbook, table)) is not { } body || workbook.Sheet(body.Sheet) is not { } sheet) return new FoundTable(table, [], null);
        return new FoundTable(table, [.. Numbered(table, Rows(workbook, sheet, body, table))], named is null ? FoundBy.Label : FoundBy.Name);
    }

    private static IEnumerable<TableRow> Rows(Workbook workbook, SheetCells sheet, CellRange body, FormTable table)
    {
        var labels = LabelsOf(table);
        for (var row = body.Row; row <= Math.Min(body.LastRow, body.Row + MostRows); row++)
        {
            // Some repeat the head where a page ends.
            if (IsHead(sheet, row, body.Column, labels)) continue;
            var texts = new Dictionary<ElementCode, string>();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (sheet.Text(CellKey.Of(row, body.Column + i)) is not { Length: > 0 } text) continue;
                workbook.Budget.SpendKept(sizeof(char) * text.Length);
                texts[table.Columns[i].Code] = text.Normalize();
            }

            yield return new TableRow(table.Code, row - body.Row + 1, new CellPlace(body.Sheet, CellKey.AddressOf(CellKey.Of(row, body.Column))), texts);
        }
    }

    // The plan's rows keep the plan's numbers wherever rows were put in between; what else is there comes after them.
    private static IEnumerable<TableRow> Numbered(FormTable table, IEnumerable<TableRow> rows)
    {
        var given = table.GivenColumns.ToList();
        var plan = table.GivenRows.Select((texts, i) => (Key: Key(texts.Concat(Enumerable.Repeat("", given.Count)).Take(given.Count)), Number: i + 1)).GroupBy(one => one.Key)
            .ToDictionary(one => one.Key, one => new Queue<int>(one.Select(row => row.Number)));
        var others = table.GivenRows.Count;
        foreach (var row in rows)
        {
            var key = Key(given.Select(column => row.Cells.GetValueOrDefault(column.Code, "")));
            yield return row with { Number = plan.TryGetValue(key, out var numbers) && numbers.TryDequeue(out var number) ? number : ++others };
        }
    }

    private static string Key(IEnumerable<string> texts) => string.Join('|', texts.Select(ComparableText.Of));

    private static CellRange? Named(Workbook workbook, FormTable table)
    {
        var (name, other) = (FormNames.TableOf(table.Code), FormNames.TableOf(table.Code).Replace('.', '_'));
        foreach (var one in workbook.Parts.Names)
        {
            if (one.Of is null && (one.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || one.Name.Equals(other, StringComparison.OrdinalIgnoreCase))) return one.Range;
        }

        return null;
    }

    private static CellRange? BelowHead(Workbook workbook, FormTable table)
    {
        var labels = LabelsOf(table);
        foreach (var part in workbook.Parts.Sheets.Where(sheet => sheet.Part.Length > 0))
        {
            var sheet = workbook.Sheet(part);
            for (var i = 0; i < sheet.Count && CellKey.RowOf(sheet.KeyAt(i)) <= MostRowsAbove; i++)
            {
                var (row, column) = (CellKey.RowOf(sheet.KeyAt(i)), CellKey.ColumnOf(sheet.KeyAt(i)));
                workbook.Budget.CheckTime();
                if (column > MostColumnsBefore || sheet.BytesAt(i).Length > LongestHead) continue;
                if (IsHead(sheet, row, column, labels)) return new CellRange(part.Name, column, row + 1, column + labels.Count - 1, row + table.Rows);
            }
        }

        return null;
    }

    private static List<string> LabelsOf(FormTable table) => [.. table.Columns.Select(column => ComparableText.Unaccented(column.Label.Vi))];

    private static bool IsHead(SheetCells sheet, int row, int column, List<string> labels) =>
        Enumerable.Range(0, labels.Count).All(next => ComparableText.Unaccented(sheet.Text(CellKey.Of(row, column + next))) == labels[next]);
}
