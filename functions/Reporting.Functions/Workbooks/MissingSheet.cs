using ClosedXML.Excel;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Whom the officer turns to: who is missing, why, with whom to call; and the units that fulfil what the programme
/// wants to hear of.</summary>
internal static class MissingSheet
{
    public const string Name = "Chưa nộp";

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var table = new TableSheet(workbook, content, Name, $"ĐƠN VỊ CHƯA CÓ BÁO CÁO ĐƯỢC CHẤP NHẬN: {content.Missing.Count}/{content.Rate.Expected}",
            ("TT", 6), ("Đơn vị", 40), ("Mã", 17), ("Tình trạng", 17), ("Diễn giải", 66), ("Liên hệ", 30));
        for (var i = 0; i < content.Missing.Count; i++) WriteMissing(table, content.Missing[i], i + 1);
        if (content.Missing.Count == 0) table.Add(null, "Tất cả các đơn vị đã nộp.");
        WriteFlagged(table, content);
        table.Finish();
    }

    private static void WriteMissing(TableSheet table, Obligation one, int number)
    {
        table.Add(number, one.Unit.Name, one.Unit.Code.ToString(), InWords(one.State), one.Explanation.Vi, Contact(one.Unit));
        table.Sheet.Cell(table.Row, 1).Align(XLAlignmentHorizontalValues.Center);
        table.Sheet.Cell(table.Row, 3).Style.Font.FontSize = 10;
        table.Sheet.Cell(table.Row, 4).Style.Fill.BackgroundColor = one.State == ObligationState.Missed ? Look.Error : Look.Warning;
    }

    private static void WriteFlagged(TableSheet table, Consolidation content)
    {
        foreach (var derived in content.Programme.Derived.Where(derived => derived.Flag))
        {
            var flagged = content.Counted.Where(report => report.Figures[derived.Code] == 1).ToList();
            table.AddHeading($"ĐƠN VỊ CẦN LƯU Ý – {derived.Label.Vi}: {flagged.Count}/{content.Counted.Count} đơn vị đã báo cáo");
            for (var i = 0; i < flagged.Count; i++)
            {
                table.Add(i + 1, flagged[i].Unit.Name, flagged[i].Unit.Code.ToString(), "Cần lưu ý", derived.Label.Vi, Contact(flagged[i].Unit));
                table.Sheet.Cell(table.Row, 1).Align(XLAlignmentHorizontalValues.Center);
                table.Sheet.Cell(table.Row, 3).Style.Font.FontSize = 10;
                table.Sheet.Cell(table.Row, 4).Style.Fill.BackgroundColor = Look.Warning;
            }
        }
    }

    private static string Contact(Domain.Roster.Unit unit) =>
        string.Join("\n", unit.Contacts.Select(one => string.Join(", ", new[] { one.Phone, one.Email }.OfType<string>())));

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
