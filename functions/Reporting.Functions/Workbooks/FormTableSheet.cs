using ClosedXML.Excel;
using Reporting.Domain.Programmes;

namespace Reporting.Functions.Workbooks;

/// <summary>A sheet of repeating rows: what the plan gives is locked, the rest is the unit's.</summary>
internal static class FormTableSheet
{
    private const int LongestText = 1000;

    public static void Write(XLWorkbook workbook, FormTable table)
    {
        var sheet = workbook.AddWorksheet(table.Title.Vi);
        sheet.SetWidths([.. table.Columns.Select(column => column.Width)]);
        sheet.TextLine(1, 1, table.Columns.Count, table.Title.Vi, 14, bold: true);
        sheet.Row(1).Height = 24;
        sheet.WriteHead(FormLayout.TableHeadRow, [.. table.Columns.Select(column => column.Label.Vi)]);
        sheet.Row(FormLayout.TableHeadRow).Height = 36;
        var first = FormLayout.TableHeadRow + 1;
        for (var i = 0; i < table.Rows; i++) WriteRow(sheet, first + i, table, i < table.GivenRows.Count ? table.GivenRows[i] : null);

        var body = sheet.Range(first, 1, first + table.Rows - 1, table.Columns.Count);
        body.Bordered();
        body.Style.Alignment.WrapText = true;
        body.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        workbook.DefinedNames.Add(FormNames.TableOf(table.Code), body);
        sheet.Finish(FormLayout.TableHeadRow, first + table.Rows - 1, table.Columns.Count, XLPageOrientation.Landscape);
    }

    private static void WriteRow(IXLWorksheet sheet, int row, FormTable table, IReadOnlyList<string>? given)
    {
        // A single text is a heading over the rows below it; a heading has nothing to fill in.
        var isHeading = given is { Count: 1 };
        var height = 21.0;
        for (var (column, next) = (0, 0); column < table.Columns.Count; column++)
        {
            var cell = sheet.Cell(row, column + 1);
            cell.Style.NumberFormat.Format = "@";
            if (given is not null && (isHeading || table.Columns[column].Given))
            {
                var text = next < given.Count ? given[next++] : "";
                cell.SetValue(text);
                height = Math.Max(height, Look.HeightFor(text, isHeading ? table.Columns.Sum(one => one.Width) : table.Columns[column].Width));
                if (isHeading) cell.Style.Font.Bold = true;
                cell.Style.Fill.BackgroundColor = Look.Section;
                continue;
            }

            MakeInput(cell);
        }

        if (isHeading) sheet.Range(row, 1, row, table.Columns.Count).Merge();
        sheet.Row(row).Height = height;
    }

    private static void MakeInput(IXLCell cell)
    {
        cell.Style.Protection.SetLocked(false);
        cell.Style.Fill.BackgroundColor = Look.Input;
        var validation = cell.CreateDataValidation();
        validation.TextLength.EqualOrLessThan(LongestText);
        validation.ErrorTitle = "Chưa đúng";
        validation.ErrorMessage = $"Tối đa {LongestText} ký tự.";
    }
}
