using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Domain.Words;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Nguồn số liệu: the submission each unit's figures come from.</summary>
internal static class SourcesSheet
{
    public const string Name = "Nguồn";

    /// <returns>The row of each unit whose figures count.</returns>
    public static IReadOnlyDictionary<UnitCode, int> RowsOf(Consolidation content) =>
        content.Counted.Select((report, i) => (report.Unit.Code, Row: TableSheet.HeadRow + 1 + i)).ToDictionary(one => one.Code, one => one.Row);

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var table = new TableSheet(workbook, content, Name, "NGUỒN SỐ LIỆU",
            ("TT", 6), ("Đơn vị", 38), ("Mã", 17), ("Nhận lúc (giờ Việt Nam)", 25), ("Đúng hạn", 12), ("Mã lần nộp", 54), ("SHA-256 của tệp", 66), ("Bản được chấp nhận thứ", 13));
        foreach (var report in content.Counted)
        {
            var (sent, row) = (report.Submission, table.Row + 1);
            table.Add(
                row - TableSheet.HeadRow, report.Unit.Name, report.Unit.Code.ToString(), VietnamTime.Words(sent.ReceivedAt).Vi, report.OnTime ? "Đúng hạn" : "Trễ",
                sent.Id.ToString(), sent.Sha256, report.Revision);
            foreach (var column in new[] { 1, 5, 8 }) table.Sheet.Cell(row, column).Align(XLAlignmentHorizontalValues.Center);
            table.Sheet.Range(row, 6, row, 7).Style.Font.FontSize = 10;
        }

        if (content.Counted.Count == 0) table.Add(null, "Chưa có báo cáo nào được chấp nhận.");
        table.Finish();
    }
}
