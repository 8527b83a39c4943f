using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Workbooks;

/// <summary>The form's first sheet: a row an element with what was done, where asked what is expected by the end, and in grey
/// what the unit's last accepted report said.</summary>
internal static class FormFiguresSheet
{
    public static void Write(XLWorkbook workbook, Duty duty, IReadOnlyList<FormRow> rows, PreviousFigures? previous)
    {
        var hasEstimates = rows.Any(row => row.Estimate is not null);
        List<string> names = ["TT", "Chỉ tiêu", "Mã", "Đơn vị tính", hasEstimates ? "Thực hiện" : "Số liệu"];
        List<double> widths = [6, 54, 14, 13, 15];
        if (hasEstimates) (names, widths) = ([.. names, "Ước thực hiện"], [6, 46, 14, 12, 14, 15]);
        if (previous is not null) (names, widths) = ([.. names, $"Kỳ trước\n{previous.Period.Id}"], [.. widths, 13]);

        var sheet = workbook.AddWorksheet(FormNames.FormSheet);
        sheet.SetWidths([.. widths]);
        FormTitle.Write(workbook, sheet, duty, [.. widths]);
        sheet.WriteHead(FormLayout.HeadRow, names);
        if (previous is not null) sheet.Row(FormLayout.HeadRow).Height = 36;
        foreach (var row in rows) WriteRow(workbook, sheet, row, widths, previous);
        sheet.Finish(FormLayout.HeadRow, rows[^1].Row, names.Count, XLPageOrientation.Portrait);
    }

    private static void WriteRow(XLWorkbook workbook, IXLWorksheet sheet, FormRow row, List<double> widths, PreviousFigures? previous)
    {
        sheet.WriteRowStart(row, widths[1], widths.Count);
        if (row.Element is not { } element) return;
        if (element.Kind == ElementKind.Text) sheet.Row(row.Row).Height = 96;
        InputCell.Prepare(workbook, sheet.Cell(row.InputAddress), element);
        if (row.Estimate is { } estimate) InputCell.Prepare(workbook, sheet.Cell(row.EstimateAddress), estimate);
        if (previous is not null) WritePrevious(sheet.Cell(row.Row, widths.Count), element, previous);
    }

    private static void WritePrevious(IXLCell cell, DataElement element, PreviousFigures previous)
    {
        cell.Style.Fill.BackgroundColor = Look.Section;
        cell.Style.Font.FontColor = Look.Faint;
        cell.Style.NumberFormat.Format = InputCell.FormatOf(element);
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        if (previous.Figures[element.Code] is not { } figure) return;
        if (element.Kind == ElementKind.YesNo) cell.SetValue(figure == 1 ? "Có" : "Không");
        else cell.SetValue((double)figure);
    }
}
