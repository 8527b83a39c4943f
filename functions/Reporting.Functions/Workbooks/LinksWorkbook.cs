using System.Globalization;
using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Workbooks;

/// <summary>Writes the links that have just been issued to units, to be sent to each of them: the only place in which they stand in full.</summary>
internal static class LinksWorkbook
{
    private const int HeadRow = 4;

    private static readonly (string Name, double Width)[] Columns =
        [("TT", 5), ("Mã đơn vị", 17), ("Tên đơn vị", 30), ("Người liên hệ", 22), ("Điện thoại", 15), ("Liên kết riêng của đơn vị", 50), ("Dùng được đến", 14)];

    /// <param name="issued">Each unit with its link in full, and the moment from which it opens nothing.</param>
    public static BinaryData Write(Programme programme, IReadOnlyList<(Unit Unit, string Link, DateTimeOffset GoodUntil)> issued, DateOnly today)
    {
        using var workbook = Look.NewWorkbook($"Liên kết của đơn vị – {programme.Name.Vi}");
        var sheet = workbook.AddWorksheet("Liên kết");
        for (var i = 0; i < Columns.Length; i++) sheet.Column(i + 1).Width = Columns[i].Width;
        WriteTop(sheet, programme, issued.Count, today);
        for (var i = 0; i < Columns.Length; i++) sheet.Cell(HeadRow, i + 1).SetValue(Columns[i].Name);
        sheet.Range(HeadRow, 1, HeadRow, Columns.Length).AsTableHead();
        sheet.Row(HeadRow).Height = 24;
        for (var i = 0; i < issued.Count; i++) WriteUnit(sheet, HeadRow + 1 + i, i + 1, issued[i]);

        var body = sheet.Range(HeadRow + 1, 1, HeadRow + issued.Count, Columns.Length);
        body.Bordered();
        body.Style.Alignment.WrapText = true;
        body.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.SheetView.FreezeRows(HeadRow);
        sheet.A4(XLPageOrientation.Landscape);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeadRow, HeadRow);
        sheet.PageSetup.PrintAreas.Add(1, 1, HeadRow + issued.Count, Columns.Length);
        return workbook.ToBytes();
    }

    private static void WriteTop(IXLWorksheet sheet, Programme programme, int units, DateOnly today)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{programme.Name.Vi} ({programme.Id}); {units} đơn vị; cấp ngày {VietnamTime.Date(today)}");
        const string warning = "Mỗi liên kết là chìa khoá: ai có nó đều xem và nộp được báo cáo của đơn vị. Chỉ gửi cho người liên hệ của đúng đơn vị, không chuyển cả tệp này cho ai, "
            + "và xoá tệp sau khi đã gửi. Hệ thống không giữ liên kết; mất tệp thì cấp liên kết khác thay thế.";
        var width = Columns.Sum(column => column.Width + Look.Margins);
        Line(1, "LIÊN KẾT RIÊNG CỦA ĐƠN VỊ", 14, true);
        Line(2, subject, 12, false);
        Line(3, warning, 11, false).Style.Font.Italic = true;

        IXLRange Line(int row, string text, double size, bool bold)
        {
            var range = sheet.TextLine(row, 1, Columns.Length, text, size, bold);
            range.FirstCell().Put(text);
            sheet.Row(row).Height = Look.HeightForWords(text, width, size, bold) + 4;
            return range;
        }
    }

    private static void WriteUnit(IXLWorksheet sheet, int row, int number, (Unit Unit, string Link, DateTimeOffset GoodUntil) issued)
    {
        var (unit, link, until) = issued;
        var contact = unit.Correspondents.FirstOrDefault(one => !string.IsNullOrWhiteSpace(one.Phone)) ?? unit.Correspondents.FirstOrDefault();
        object?[] values = [number, unit.Code.ToString(), unit.Name, contact?.Name, contact?.Phone, link, VietnamTime.DayOf(until.AddTicks(-1))];
        var height = 20.0;
        for (var i = 0; i < values.Length; i++)
        {
            sheet.Cell(row, i + 1).Put(values[i]);
            if (values[i] is string text) height = Math.Max(height, HeightOf(text, Columns[i].Width));
        }

        sheet.Cell(row, 6).Style.Font.FontSize = 10;
        foreach (var column in (int[])[1, 7]) sheet.Cell(row, column).Align(XLAlignmentHorizontalValues.Center);
        sheet.Row(row).Height = height;
    }

    // A link has no spaces, and is broken wherever the line ends.
    private static double HeightOf(string text, double width) => text.Contains(' ', StringComparison.Ordinal) ? Look.HeightForWords(text, width + Look.Margins) : Look.HeightFor(text, width * 0.92);
}
