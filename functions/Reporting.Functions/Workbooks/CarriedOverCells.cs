using System.Globalization;
using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Texts;

namespace Reporting.Functions.Workbooks;

/// <summary>Fills in a new form with what was found in one that is no longer as it was handed out. What cannot stand in the new cell,
/// such as the error of a formula, stays out: its finding says what was there.</summary>
internal static class CarriedOverCells
{
    // What a cell of Excel holds.
    private const int MostCharacters = 32_767;

    public static void Fill(XLWorkbook workbook, Programme programme, Verdict verdict)
    {
        foreach (var element in programme.Elements)
        {
            if (verdict.CarriedOver.TryGetValue(element.Code, out var cell)) Fill(workbook.Worksheet(cell.Place.Sheet).Cell(cell.Place.Address), element, cell);
        }

        foreach (var row in verdict.Rows) Fill(workbook, programme.Tables.First(table => table.Code == row.Table), row);
    }

    private static void Fill(IXLCell target, DataElement element, RawCell cell)
    {
        if (CellReading.Read(element, cell).Value is { Date: { } day })
        {
            target.SetValue(day.ToDateTime(TimeOnly.MinValue));
        }
        else if (cell is { Kind: RawCellKind.Number, IsDate: false } && double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            target.SetValue(cell.Format.Contains('%', StringComparison.Ordinal) && element.Kind == ElementKind.Percentage ? Math.Round(number * 100, 10) : number);
        }
        else if (cell.Kind == RawCellKind.Text)
        {
            var text = LegacyVietnamese.Recognise(cell.Text, cell.Font)?.Unicode ?? cell.Text.Normalize();
            target.SetValue(text.Length > MostCharacters ? text[..MostCharacters] : text);
        }
    }

    private static void Fill(XLWorkbook workbook, FormTable table, TableRow row)
    {
        var sheet = workbook.Worksheet(table.Title.Vi);
        if (row.Number > table.Rows) return;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var isGiven = row.Number <= table.GivenRows.Count && (table.GivenRows[row.Number - 1].Count == 1 || table.Columns[column].Given);
            if (!isGiven && row.Cells.TryGetValue(table.Columns[column].Code, out var text)) sheet.Cell(FormLayout.TableHeadRow + row.Number, column + 1).SetValue(text.Length > MostCharacters ? text[..MostCharacters] : text);
        }
    }
}
