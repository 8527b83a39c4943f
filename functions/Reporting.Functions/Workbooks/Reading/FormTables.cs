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

    public static IEnumerable<TableRow> Rows(Workbook workbook, FormTable table)
    {
        if (BodyOf(workbook, table) is not { } body || workbook.Sheet(body.Sheet) is not { } sheet) yield break;
        for (var row = body.Row; row <= Math.Min(body.LastRow, body.Row + MostRows); row++)
        {
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

    /// <summary>Whether the body was found by its name, and so is certain.</summary>
    public static bool IsNamed(Workbook workbook, FormTable table) => Named(workbook, table) is not null;

    private static CellRange? BodyOf(Workbook workbook, FormTable table) => Named(workbook, table) ?? BelowHead(workbook, table);

    private static CellRange? Named(Workbook workbook, FormTable table)
    {
        var (name, other) = (FormNames.TableOf(table.Code), FormNames.TableOf(table.Code).Replace('.', '_'));
        return workbook.Parts.Names.FirstOrDefault(one => one.Of is null && (string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(one.Name, other, StringComparison.OrdinalIgnoreCase)))?.Range;
    }

    private static CellRange? BelowHead(Workbook workbook, FormTable table)
    {
        var labels = table.Columns.Select(column => ComparableText.Unaccented(column.Label.Vi)).ToList();
        foreach (var part in workbook.Parts.Sheets.Where(sheet => sheet.Part.Length > 0))
        {
            var sheet = workbook.Sheet(part);
            for (var i = 0; i < sheet.Count && CellKey.RowOf(sheet.KeyAt(i)) <= MostRowsAbove; i++)
            {
                var (row, column) = (CellKey.RowOf(sheet.KeyAt(i)), CellKey.ColumnOf(sheet.KeyAt(i)));
                if (column > MostColumnsBefore || sheet.BytesAt(i).Length > LongestHead) continue;
                if (Enumerable.Range(0, labels.Count).All(next => ComparableText.Unaccented(sheet.Text(CellKey.Of(row, column + next))) == labels[next]))
                {
                    return new CellRange(part.Name, column, row + 1, column + labels.Count - 1, row + table.Rows);
                }
            }
        }

        return null;
    }
}
