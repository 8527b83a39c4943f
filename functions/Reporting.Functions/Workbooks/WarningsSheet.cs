using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>What was odd in the reports and accepted all the same, for the officer to judge.</summary>
internal static class WarningsSheet
{
    public const string Name = "Cảnh báo";

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var table = new TableSheet(workbook, content, Name, "CẢNH BÁO ĐÃ ĐƯỢC CHẤP NHẬN",
            ("TT", 6), ("Đơn vị", 36), ("Ô trong tệp của đơn vị", 20), ("Nội dung", 70), ("Đã nhập", 20), ("Hiểu là", 20));
        var number = 0;
        foreach (var report in content.Counted)
        {
            foreach (var finding in report.Verdict.Findings.Where(finding => finding.Severity == Severity.Warning))
            {
                var place = finding.Cell is null ? finding.Sheet : $"{finding.Sheet}!{finding.Cell}";
                table.Add(++number, report.Unit.Name, place, finding.Message.Vi, finding.Entered, finding.ReadAs);
                table.Sheet.Cell(table.Row, 1).Align(XLAlignmentHorizontalValues.Center);
            }
        }

        if (number == 0) table.Add(null, "Không có cảnh báo nào.");
        table.Finish();
    }
}
