using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Workbooks;

/// <summary>Writes a programme's roster (danh sách đơn vị) as a workbook that can be changed and uploaded again.</summary>
internal static class RosterWorkbook
{
    private const int HeadRow = 4;
    private const int RowsForMore = 100;
    private const string DayFormat = "dd/mm/yyyy";

    public static BinaryData Write(Programme programme)
    {
        using var workbook = Look.NewWorkbook($"Danh sách đơn vị – {programme.Name.Vi}");
        var sheet = workbook.AddWorksheet("Danh sách đơn vị");
        var (last, columns) = (HeadRow + programme.Units.Count, RosterColumns.All.Count);
        WriteTop(sheet, programme);
        for (var i = 0; i < columns; i++) WriteColumn(sheet, i + 1, RosterColumns.All[i], programme.Units);

        sheet.Range(HeadRow, 1, HeadRow, columns).AsTableHead();
        sheet.Row(HeadRow).Height = 36;
        var body = sheet.Range(HeadRow + 1, 1, last + RowsForMore, columns);
        body.Bordered();
        body.Style.Alignment.WrapText = true;
        body.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        sheet.SheetView.FreezeRows(HeadRow);
        sheet.A4(XLPageOrientation.Landscape);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeadRow, HeadRow);
        sheet.PageSetup.PrintAreas.Add(1, 1, last, columns);
        return workbook.ToBytes();
    }

    private static void WriteTop(IXLWorksheet sheet, Programme programme)
    {
        const string how = "Sửa, thêm hoặc bớt dòng rồi gửi lại tệp này. Đơn vị bị bỏ khỏi danh sách mà đã từng báo cáo thì được ghi ngày hết hiệu lực, không bị xoá. "
            + "Nhiều người liên hệ thì mỗi người một dòng trong ô (Alt+Enter), cùng thứ tự ở cả ba cột.";
        var columns = RosterColumns.All.Count;
        sheet.TextLine(1, 1, columns, "DANH SÁCH ĐƠN VỊ BÁO CÁO", 14, bold: true);
        sheet.TextLine(2, 1, columns, $"{programme.Name.Vi} ({programme.Id})");
        sheet.TextLine(3, 1, columns, how, 11).Style.Font.FontColor = Look.Faint;
        (sheet.Row(1).Height, sheet.Row(2).Height, sheet.Row(3).Height) = (24, 21, 36);
    }

    private static void WriteColumn(IXLWorksheet sheet, int number, RosterColumn column, IReadOnlyList<Unit> units)
    {
        var isDay = column.Element.Kind == ElementKind.Date;
        sheet.Column(number).Width = column.Width;
        sheet.Cell(HeadRow, number).SetValue(column.Name.Vi);
        for (var i = 0; i < units.Count + RowsForMore; i++)
        {
            var cell = sheet.Cell(HeadRow + 1 + i, number);

            // As text, so that Excel leaves codes and telephone numbers their zeros.
            cell.Style.NumberFormat.Format = isDay ? DayFormat : "@";
            if (column == RosterColumns.Reports) cell.CreateDataValidation().List("\"Có,Không\"", true);
            if (i < units.Count) WriteCell(cell, column, units[i]);
        }
    }

    private static void WriteCell(IXLCell cell, RosterColumn column, Unit unit)
    {
        var day = column == RosterColumns.ValidFrom ? unit.ValidFrom : column == RosterColumns.ValidTo ? unit.ValidTo : null;
        if (day is { } date) cell.SetValue(date.ToDateTime(TimeOnly.MinValue));
        else if (column.TextOf(unit) is { } text) cell.SetValue(text);
    }
}
