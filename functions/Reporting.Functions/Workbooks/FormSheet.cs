using ClosedXML.Excel;

namespace Reporting.Functions.Workbooks;

/// <summary>What the sheets of a form have in common.</summary>
internal static class FormSheet
{
    public static void SetWidths(this IXLWorksheet sheet, double[] widths)
    {
        for (var column = 1; column <= widths.Length; column++) sheet.Column(column).Width = widths[column - 1];
    }

    public static void WriteHead(this IXLWorksheet sheet, int row, IReadOnlyList<string> names)
    {
        for (var column = 1; column <= names.Count; column++) sheet.Cell(row, column).SetValue(names[column - 1]);
        sheet.Range(row, 1, row, names.Count).AsTableHead();
        sheet.Row(row).Height = 24;
    }

    /// <summary>Number, label, code and measure of a row, and its heading look when it is a section's.</summary>
    public static void WriteRowStart(this IXLWorksheet sheet, FormRow row, double labelWidth, int lastColumn)
    {
        var cells = sheet.Range(row.Row, 1, row.Row, lastColumn);
        cells.Bordered();
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.Cell(row.Row, 1).SetValue(row.Number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        var label = (row.Element?.FormLabel ?? row.Element?.Label ?? row.Section.Title).Vi;
        sheet.Cell(row.Row, 2).SetValue(label).Style.Alignment.WrapText = true;
        sheet.Row(row.Row).Height = Math.Max(21, Look.HeightFor(label, labelWidth));
        if (row.Element is not { } element)
        {
            cells.Style.Fill.BackgroundColor = Look.Section;
            cells.Style.Font.Bold = true;
            return;
        }

        if (element.FormLabel is not null) sheet.Cell(row.Row, 2).Style.Alignment.Indent = 1;
        var code = sheet.Cell(row.Row, 3).SetValue(element.Code.ToString());
        code.Style.Font.FontColor = Look.Faint;
        code.Style.Font.FontSize = 10;
        sheet.Cell(row.Row, 4).SetValue(element.Measure?.Vi ?? "").Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Cell(row.Row, 4).Style.Alignment.WrapText = true;
    }

    /// <summary>Page and lock. No password: the lock is against slips, the checks are against the rest.</summary>
    public static void Finish(this IXLWorksheet sheet, int headRow, int lastRow, int lastColumn, XLPageOrientation orientation)
    {
        sheet.A4(orientation);
        sheet.PageSetup.SetRowsToRepeatAtTop(headRow, headRow);
        sheet.PageSetup.PrintAreas.Add(1, 1, lastRow, lastColumn);
        sheet.SheetView.FreezeRows(headRow);
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
    }
}
