using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Nguồn số liệu: the submission each unit's figures come from.</summary>
internal static class SourcesSheet
{
    private static readonly double[] Widths = [6, 40, 17, 25, 14, 56, 72];

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var sheet = workbook.AddWorksheet("Nguồn");
        for (var column = 1; column <= Widths.Length; column++) sheet.Column(column).Width = Widths[column - 1];
        sheet.TextLine(1, 1, Widths.Length, "NGUỒN SỐ LIỆU", 14, bold: true);
        sheet.Row(1).Height = 24;
        string[] names = ["TT", "Đơn vị", "Mã", "Nhận lúc (giờ Việt Nam)", "Đúng hạn", "Mã lần nộp", "SHA-256 của tệp"];
        for (var column = 1; column <= names.Length; column++) sheet.Cell(3, column).SetValue(names[column - 1]);
        sheet.Range(3, 1, 3, names.Length).AsTableHead();
        sheet.Row(3).Height = 24;

        var row = 3;
        foreach (var unit in content.Tree.Reporters)
        {
            if (!content.Reports.TryGetValue(unit.Code, out var report)) continue;
            row++;
            sheet.Cell(row, 1).SetValue(row - 3).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            sheet.Cell(row, 2).SetValue(unit.Name).Style.Alignment.WrapText = true;
            sheet.Cell(row, 3).SetValue(unit.Code.ToString());
            sheet.Cell(row, 4).SetValue(VietnamTime.Words(report.ReceivedAt).Vi);
            sheet.Cell(row, 5).SetValue(content.Period.IsOnTime(report.ReceivedAt) ? "Đúng hạn" : "Trễ").Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            sheet.Cell(row, 6).SetValue(report.Submission.ToString());
            sheet.Cell(row, 7).SetValue(report.Sha256);
            sheet.Range(row, 6, row, 7).Style.Font.FontSize = 10;
            sheet.Row(row).Height = Math.Max(20, Look.HeightFor(unit.Name, Widths[1]));
            sheet.Range(row, 1, row, Widths.Length).Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        }

        sheet.Range(4, 1, Math.Max(row, 4), names.Length).Bordered();
        sheet.SheetView.FreezeRows(3);
        sheet.A4(XLPageOrientation.Landscape);
        sheet.PageSetup.SetRowsToRepeatAtTop(3, 3);
        sheet.PageSetup.PrintAreas.Add(1, 1, Math.Max(row, 4), names.Length);
    }
}
