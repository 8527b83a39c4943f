using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>The matrix: a row a unit under its branch, a column a data element, the branch's and the root's totals above their
/// units. A unit that has not reported is grey and empty: blank is not zero.</summary>
internal static class MatrixSheet
{
    private const int LabelRow = 3;
    private const int CodeRow = 4;
    private const int FirstColumn = 3;

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var sheet = workbook.AddWorksheet("Số liệu");
        var elements = content.Programme.Elements.Where(element => element.AddsUp).ToList();
        var lastColumn = FirstColumn + elements.Count - 1;
        WriteHead(sheet, content, elements, lastColumn);

        var (row, totals) = (CodeRow, content.Totals.ToDictionary(node => node.Node.Code));
        foreach (var unit in content.Tree.InOrder.Where(unit => unit.Reports || content.Tree.IsInner(unit)))
        {
            if (totals.TryGetValue(unit.Code, out var node)) WriteRow(sheet, ++row, unit, content.Tree, node.Figures, elements, isTotal: true);
            if (unit.Reports) WriteRow(sheet, ++row, unit, content.Tree, content.Reports.GetValueOrDefault(unit.Code)?.Figures, elements, isTotal: false);
        }

        sheet.Range(CodeRow + 1, 1, row, lastColumn).Bordered();
        sheet.SheetView.Freeze(CodeRow, 2);
        sheet.A4(XLPageOrientation.Landscape);
        sheet.PageSetup.PaperSize = XLPaperSize.A3Paper;
        sheet.PageSetup.SetRowsToRepeatAtTop(LabelRow, CodeRow);
        sheet.PageSetup.PrintAreas.Add(1, 1, row, lastColumn);
    }

    private static void WriteHead(IXLWorksheet sheet, Consolidation content, List<DataElement> elements, int lastColumn)
    {
        sheet.TextLine(1, 1, lastColumn, $"SỐ LIỆU TỪNG ĐƠN VỊ – {content.Period.Label.Vi.ToUpper(Domain.Reports.Numbers.Vietnamese)}", 14, bold: true);
        sheet.Row(1).Height = 24;
        sheet.Column(1).Width = 44;
        sheet.Column(2).Width = 16;
        sheet.Cell(LabelRow, 1).SetValue("Đơn vị");
        sheet.Cell(LabelRow, 2).SetValue("Mã");
        sheet.Cell(CodeRow, 1).SetValue("");
        for (var i = 0; i < elements.Count; i++)
        {
            var column = FirstColumn + i;
            sheet.Column(column).Width = 9.5;
            sheet.Cell(LabelRow, column).SetValue(elements[i].Label.Vi);
            sheet.Cell(CodeRow, column).SetValue(elements[i].Code.ToString());
        }

        sheet.Range(LabelRow, 1, CodeRow, lastColumn).AsTableHead();
        sheet.Range(LabelRow, FirstColumn, LabelRow, lastColumn).Style.Alignment.TextRotation = 90;
        sheet.Range(CodeRow, FirstColumn, CodeRow, lastColumn).Style.Font.FontSize = 7;
        sheet.Range(CodeRow, FirstColumn, CodeRow, lastColumn).Style.Font.Bold = false;
        sheet.Row(LabelRow).Height = 230;
        sheet.Row(CodeRow).Height = 22;
    }

    private static void WriteRow(IXLWorksheet sheet, int row, Unit unit, ReportingTree tree, Figures? figures, List<DataElement> elements, bool isTotal)
    {
        var cells = sheet.Range(row, 1, row, FirstColumn + elements.Count - 1);
        var name = isTotal ? $"{unit.Name} (cộng)" : unit.Name;
        sheet.Cell(row, 1).SetValue(name);
        sheet.Cell(row, 1).Style.Alignment.Indent = isTotal ? tree.PathOf(unit).Count - 1 : tree.PathOf(unit).Count;
        sheet.Cell(row, 1).Style.Alignment.WrapText = true;
        sheet.Cell(row, 2).SetValue(unit.Code.ToString()).Style.Font.FontSize = 10;
        sheet.Row(row).Height = Math.Max(20, Look.HeightFor(name, 40));
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        cells.Style.Font.Bold = isTotal;
        if (isTotal) cells.Style.Fill.BackgroundColor = Look.Section;
        if (figures is null) cells.Style.Font.FontColor = Look.Faint;
        for (var i = 0; i < elements.Count; i++)
        {
            var cell = sheet.Cell(row, FirstColumn + i);
            cell.Style.NumberFormat.Format = "#,##0" + (elements[i].DecimalsAllowed > 0 ? "." + new string('0', elements[i].DecimalsAllowed) : "");
            if (figures?[elements[i].Code] is { } value) cell.SetValue((double)value);
        }
    }
}
