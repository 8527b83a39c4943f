using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>The matrix: a row a unit under its branch, a column a figure, the branch's and the node's totals above their units as
/// sums that live. A unit that has not reported is grey and empty: blank is not zero. Each figure leads to its unit's row among
/// the sources.</summary>
internal static class MatrixSheet
{
    public const string Name = "Số liệu";

    // Excel opens a sheet with at most 65,530 links; beyond that only the units' names lead on.
    private const int MostLinks = 60_000;

    // As many columns as can still be read on a page of A4; the units' names stand on each page.
    private const int ColumnsOnAPage = 12;

    // Labels stand upright, in up to three lines.
    private const double PointsALetter = 2.4;

    public static void Write(XLWorkbook workbook, Consolidation content, MatrixLayout matrix, SavedFormulas formulas)
    {
        var sheet = workbook.AddWorksheet(Name);
        WriteHead(sheet, content, matrix);
        var (totals, sources) = (content.Totals.ToDictionary(node => node.Node.Code), SourcesSheet.RowsOf(content));
        var linksFigures = content.Counted.Count * matrix.Elements.Count <= MostLinks;
        foreach (var (row, unit, isTotal) in matrix.Rows)
        {
            var figures = isTotal ? totals[unit.Code].Figures : content.Reports.GetValueOrDefault(unit.Code)?.Figures;
            WriteName(sheet, row, unit, content, matrix, isTotal, hasReported: figures is not null);
            if (isTotal) WriteTotals(sheet, row, unit, matrix, figures!, formulas);
            else if (figures is not null) WriteFigures(sheet, row, matrix, figures, $"'{SourcesSheet.Name}'!A{sources[unit.Code]}", linksFigures);
        }

        for (var i = 0; i < matrix.Elements.Count; i++)
        {
            var column = MatrixLayout.FirstColumn + i;
            sheet.Range(MatrixLayout.CodeRow + 1, column, matrix.LastRow, column).Style.NumberFormat.Format = Look.Format(matrix.Elements[i].Decimals);
        }

        Finish(sheet, matrix);
    }

    private static void WriteHead(IXLWorksheet sheet, Consolidation content, MatrixLayout matrix)
    {
        sheet.Cell(1, 1).SetValue($"SỐ LIỆU TỪNG ĐƠN VỊ – {content.Period.Label.Vi.ToUpper(Numbers.Vietnamese)}").Style.Font.SetBold().Font.SetFontSize(14);
        sheet.Cell(2, 1).SetValue("Ô xám là chưa có báo cáo được chấp nhận: để trống, không phải 0. KAD: không áp dụng. Bấm vào một số để tới nguồn của nó.").Style.Font.SetItalic().Font.SetFontSize(11);
        sheet.Column(1).Width = 44;
        sheet.Column(2).Width = 16;
        sheet.Cell(MatrixLayout.LabelRow, 1).SetValue("Đơn vị");
        sheet.Cell(MatrixLayout.LabelRow, 2).SetValue("Mã");
        for (var i = 0; i < matrix.Elements.Count; i++)
        {
            var column = MatrixLayout.FirstColumn + i;
            sheet.Column(column).Width = 9.5;
            sheet.Cell(MatrixLayout.LabelRow, column).SetValue(matrix.Elements[i].Label.Vi);
            sheet.Cell(MatrixLayout.CodeRow, column).SetValue(matrix.Elements[i].Code.ToString());
        }

        sheet.Range(MatrixLayout.LabelRow, 1, MatrixLayout.CodeRow, matrix.LastColumn).AsTableHead();
        sheet.Range(MatrixLayout.LabelRow, MatrixLayout.FirstColumn, MatrixLayout.LabelRow, matrix.LastColumn).Style.Alignment.TextRotation = 90;
        var codes = sheet.Range(MatrixLayout.CodeRow, MatrixLayout.FirstColumn, MatrixLayout.CodeRow, matrix.LastColumn);
        codes.Style.Font.FontSize = 7;
        codes.Style.Font.Bold = false;
        sheet.Range(MatrixLayout.LabelRow, MatrixLayout.FirstColumn, MatrixLayout.LabelRow, matrix.LastColumn).Style.Font.FontSize = 11;
        sheet.Row(MatrixLayout.LabelRow).Height = Math.Clamp(matrix.Elements.Max(element => element.Label.Vi.Length) * PointsALetter, 90, 230);
        sheet.Row(MatrixLayout.CodeRow).Height = 22;
    }

    private static void WriteName(IXLWorksheet sheet, int row, Unit unit, Consolidation content, MatrixLayout matrix, bool isTotal, bool hasReported)
    {
        var cells = sheet.Range(row, 1, row, matrix.LastColumn);
        var name = isTotal ? $"{unit.Name} (cộng)" : unit.Name;
        sheet.Cell(row, 1).SetValue(name);
        sheet.Cell(row, 1).Style.Alignment.Indent = content.Tree.PathOf(unit).Count - content.Tree.PathOf(content.Node).Count + (isTotal ? 0 : 1);
        sheet.Cell(row, 1).Style.Alignment.WrapText = true;
        sheet.Cell(row, 2).SetValue(unit.Code.ToString()).Style.Font.FontSize = 10;
        sheet.Row(row).Height = Math.Max(20, Look.HeightFor(name, 44));
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        cells.Style.Font.Bold = isTotal;
        if (isTotal) cells.Style.Fill.BackgroundColor = Look.Head;
        if (hasReported) return;
        cells.Style.Font.FontColor = Look.Faint;
        cells.Style.Fill.BackgroundColor = Look.Section;
    }

    private static void WriteTotals(IXLWorksheet sheet, int row, Unit node, MatrixLayout matrix, Figures figures, SavedFormulas formulas)
    {
        for (var i = 0; i < matrix.Elements.Count; i++)
        {
            var (column, sum) = (MatrixLayout.FirstColumn + i, figures[matrix.Elements[i].Code]);
            formulas.Put(sheet.Cell(row, column), matrix.SumFormula(node, column, isBlank: sum is null), sum);
        }
    }

    private static void WriteFigures(IXLWorksheet sheet, int row, MatrixLayout matrix, Figures figures, string source, bool linksFigures)
    {
        Link(sheet.Cell(row, 1), source);
        for (var i = 0; i < matrix.Elements.Count; i++)
        {
            var (cell, element) = (sheet.Cell(row, MatrixLayout.FirstColumn + i), matrix.Elements[i].Code);
            if (figures[element] is { } value) cell.SetValue((double)value);
            else if (figures.NotApplicable.ContainsKey(element)) cell.SetValue(NotApplicable.Short).Align(XLAlignmentHorizontalValues.Right);
            else continue;
            if (linksFigures) Link(cell, source);
        }
    }

    // In black and without a line: a page full of blue cannot be read.
    private static void Link(IXLCell cell, string source)
    {
        cell.SetHyperlink(new XLHyperlink(source));
        cell.Style.Font.FontColor = Look.Ink;
        cell.Style.Font.Underline = XLFontUnderlineValues.None;
    }

    private static void Finish(IXLWorksheet sheet, MatrixLayout matrix)
    {
        sheet.Range(MatrixLayout.CodeRow + 1, 1, matrix.LastRow, matrix.LastColumn).Bordered();
        sheet.SheetView.Freeze(MatrixLayout.CodeRow, 2);
        sheet.Page(XLPageOrientation.Landscape);
        sheet.PageSetup.FitToPages((matrix.Elements.Count + ColumnsOnAPage - 1) / ColumnsOnAPage, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(MatrixLayout.LabelRow, MatrixLayout.CodeRow);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 2);
        sheet.PageSetup.PrintAreas.Add(1, 1, matrix.LastRow, matrix.LastColumn);
    }
}
