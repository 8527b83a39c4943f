using ClosedXML.Excel;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>How far reporting has come, branch by branch: completeness and timeliness.</summary>
internal static class ProgressSheet
{
    public const string Name = "Tiến độ nộp";

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var table = new TableSheet(workbook, content, Name, "TÌNH HÌNH NỘP BÁO CÁO",
            ("TT", 6), ("Nhánh báo cáo", 50), ("Phải nộp", 12), ("Đã nộp", 12), ("Đúng hạn", 12), ("Tỷ lệ nộp (%)", 14), ("Tỷ lệ đúng hạn (%)", 14));
        for (var i = 0; i < content.Totals.Count; i++) WriteNode(table, content, content.Totals[i].Node, i);
        table.AddNote($"{content.Period.DueInWords.Vi}. Đúng hạn tính theo báo cáo được chấp nhận đầu tiên của đơn vị; nộp lại để điều chỉnh không làm mất đúng hạn.");
        table.Finish();
    }

    private static void WriteNode(TableSheet table, Consolidation content, Domain.Roster.Unit node, int number)
    {
        var under = content.Tree.ReportersUnder(node).Select(unit => unit.Code).ToHashSet();
        var rate = ReportingRate.Of(content.Obligations.Where(one => under.Contains(one.Unit.Code)));
        var cells = table.Add(number == 0 ? null : number, node.Name, rate.Expected, rate.Received, rate.OnTime, rate.Completeness, rate.Timeliness);
        cells.Style.Font.Bold = number == 0;
        table.Sheet.Cell(table.Row, 1).Align(XLAlignmentHorizontalValues.Center);
        table.Sheet.Range(table.Row, 6, table.Row, 7).Style.NumberFormat.Format = Look.Format(1);
    }
}
