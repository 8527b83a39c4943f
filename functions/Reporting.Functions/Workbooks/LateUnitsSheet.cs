using ClosedXML.Excel;
using Reporting.Domain.Reminders;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks;

/// <summary>The list of late units as the letter's appendix: a page of its own, a column a thing, its head on every page.</summary>
internal static class LateUnitsSheet
{
    public const string Name = "Danh sách";

    private const int HeadRow = 5;

    private static readonly double[] Widths = [4.5, 19, 14.5, 13, 10, 12];

    public static void Write(XLWorkbook workbook, ReminderLetter letter)
    {
        var sheet = workbook.AddWorksheet(Name);
        for (var i = 0; i < Widths.Length; i++) sheet.Column(i + 1).Width = Widths[i];
        Title(sheet, 1, "Phụ lục", 14, bold: true);
        Title(sheet, 2, letter.ListTitle.ToUpper(Numbers.Vietnamese), 13, bold: true);
        Title(sheet, 3, letter.ListBelongsTo, 13).Style.Font.Italic = true;
        sheet.Row(4).Height = 10;

        var table = new LateUnitsTable(sheet, [.. Widths.Select(width => (1, width + Look.Margins))]);
        table.WriteHead(HeadRow);
        for (var i = 0; i < letter.Late.Count; i++) table.WriteUnit(HeadRow + 1 + i, i + 1, letter.Late[i]);
        sheet.SheetView.FreezeRows(HeadRow);
        sheet.Page(XLPageOrientation.Portrait);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeadRow, HeadRow);
        sheet.PageSetup.PrintAreas.Add(1, 1, HeadRow + letter.Late.Count, Widths.Length);
    }

    private static IXLRange Title(IXLWorksheet sheet, int row, string text, double size, bool bold = false)
    {
        var range = sheet.TextLine(row, 1, Widths.Length, text, size, bold);
        range.FirstCell().Put(text);
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Row(row).Height = Look.HeightForWords(text, Widths.Sum(width => width + Look.Margins), size, bold) + 2;
        return range;
    }
}
