using ClosedXML.Excel;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Who is missing, and why, with whom to call.</summary>
internal static class MissingSheet
{
    private static readonly double[] Widths = [6, 40, 17, 17, 66, 30];

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var sheet = workbook.AddWorksheet("Chưa nộp");
        for (var column = 1; column <= Widths.Length; column++) sheet.Column(column).Width = Widths[column - 1];
        var missing = content.Missing.ToList();
        sheet.TextLine(1, 1, Widths.Length, $"ĐƠN VỊ CHƯA CÓ BÁO CÁO ĐƯỢC CHẤP NHẬN: {missing.Count}/{content.Rate.Expected}", 14, bold: true);
        sheet.Row(1).Height = 24;
        string[] names = ["TT", "Đơn vị", "Mã", "Tình trạng", "Diễn giải", "Liên hệ"];
        for (var column = 1; column <= names.Length; column++) sheet.Cell(3, column).SetValue(names[column - 1]);
        sheet.Range(3, 1, 3, names.Length).AsTableHead();
        sheet.Row(3).Height = 24;

        var row = 3;
        foreach (var one in missing) WriteRow(sheet, ++row, row - 3, one);
        if (missing.Count == 0) sheet.Cell(++row, 2).SetValue("Tất cả các đơn vị đã nộp.");
        sheet.Range(4, 1, row, names.Length).Bordered();
        sheet.SheetView.FreezeRows(3);
        sheet.A4(XLPageOrientation.Landscape);
        sheet.PageSetup.SetRowsToRepeatAtTop(3, 3);
        sheet.PageSetup.PrintAreas.Add(1, 1, row, names.Length);
    }

    private static void WriteRow(IXLWorksheet sheet, int row, int number, Obligation obligation)
    {
        var contact = string.Join("\n", obligation.Unit.Contacts.Select(one => string.Join(", ", new[] { one.Phone, one.Email }.OfType<string>())));
        sheet.Cell(row, 1).SetValue(number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Cell(row, 2).SetValue(obligation.Unit.Name);
        sheet.Cell(row, 3).SetValue(obligation.Unit.Code.ToString()).Style.Font.FontSize = 10;
        sheet.Cell(row, 4).SetValue(InWords(obligation.State)).Style.Fill.BackgroundColor = obligation.State == ObligationState.Missed ? Look.Error : Look.Warning;
        sheet.Cell(row, 5).SetValue(obligation.Explanation.Vi);
        sheet.Cell(row, 6).SetValue(contact);
        sheet.Range(row, 1, row, Widths.Length).Style.Alignment.WrapText = true;
        sheet.Range(row, 1, row, Widths.Length).Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.Row(row).Height = Math.Max(Look.HeightFor(obligation.Explanation.Vi, Widths[4]), Math.Max(Look.HeightFor(obligation.Unit.Name, Widths[1]), Look.HeightFor(contact, Widths[5])));
    }

    private static string InWords(ObligationState state) => state switch
    {
        ObligationState.NotOpen => "Chưa mở",
        ObligationState.Awaited => "Chưa nộp",
        ObligationState.Checking => "Đang kiểm tra",
        ObligationState.Returned => "Bị trả lại",
        ObligationState.Missed => "Quá hạn",
        _ => "",
    };
}
