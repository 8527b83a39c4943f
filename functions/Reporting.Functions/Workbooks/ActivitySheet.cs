using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>The rows of the programme's tables, unit by unit. A time stands as it was typed, and beside it as months where it
/// reads as months.</summary>
internal static class ActivitySheet
{
    public const string Name = "Hoạt động";

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        for (var i = 0; i < content.Programme.Tables.Count; i++) WriteTable(workbook, content, content.Programme.Tables[i], i == 0 ? Name : $"{Name} {i + 1}");
    }

    private static void WriteTable(XLWorkbook workbook, Consolidation content, FormTable form, string name)
    {
        var columns = form.Columns.SelectMany(Columns).ToList();
        var table = new TableSheet(workbook, content, name, form.Title.Vi.ToUpper(Numbers.Vietnamese), [("TT", 6), ("Đơn vị", 30), ("Dòng", 8), .. columns.Select(column => (column.Head, column.Width))]);
        var number = 0;
        foreach (var report in content.Counted)
        {
            foreach (var row in report.Verdict.Rows.Where(row => row.Table == form.Code).OrderBy(row => row.Number))
            {
                table.Add([++number, report.Unit.Name, row.Number, .. columns.Select(column => column.Of(row.Cells.GetValueOrDefault(column.Column.Code, "")))]);
                table.Sheet.Cell(table.Row, 1).Align(XLAlignmentHorizontalValues.Center);
                table.Sheet.Cell(table.Row, 3).Align(XLAlignmentHorizontalValues.Center);
            }
        }

        if (number == 0) table.Add(null, "Chưa có đơn vị nào kê khai.");
        table.Finish();
    }

    private static IEnumerable<(TableColumn Column, string Head, double Width, Func<string, string> Of)> Columns(TableColumn column)
    {
        yield return (column, column.Label.Vi, column.Width, typed => typed);
        if (column.Kind == TableColumnKind.Time) yield return (column, $"{column.Label.Vi} (hiểu là)", 20, Months);
    }

    private static string Months(string typed) => ActivityTime.Parse(typed) switch
    {
        null => "",
        { From: var from, To: var to } when from == to => $"{from:MM'/'yyyy}",
        { From: var from, To: var to } => $"{from:MM'/'yyyy} – {to:MM'/'yyyy}",
    };
}
