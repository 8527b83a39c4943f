using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Workbooks;

/// <summary>The head of the form: issuer, whose form it is, for which period and until when.</summary>
internal static class FormTitle
{
    /// <summary>The cell that says whose form it is.</summary>
    public const string IdentityAddress = "A7";

    public static void Write(XLWorkbook workbook, IXLWorksheet sheet, Duty duty, double[] widths)
    {
        var (programme, period, unit, last, total) = (duty.Programme, duty.Period, duty.Unit, widths.Length, widths.Sum());
        Centred(sheet.TextLine(1, 1, 2, programme.Issuer.Superior));
        Centred(sheet.TextLine(2, 1, 2, programme.Issuer.Name, bold: true));
        Centred(sheet.TextLine(1, 3, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11, bold: true));
        Centred(sheet.TextLine(2, 3, last, "Độc lập - Tự do - Hạnh phúc", 12, bold: true)).Style.Font.Underline = XLFontUnderlineValues.Single;
        sheet.Row(1).Height = 32;
        sheet.Row(2).Height = Math.Max(20, Look.HeightFor(programme.Issuer.Name, widths[0] + widths[1]));
        Centred(sheet.TextLine(4, 1, last, period.Label.Vi.ToUpper(Numbers.Vietnamese), 14, bold: true));
        sheet.Row(4).Height = 24;
        Centred(sheet.TextLine(5, 1, last, programme.Name.Vi, 13, bold: true));
        sheet.Row(5).Height = Look.HeightFor(programme.Name.Vi, total, 13) + 4;

        var identity = sheet.TextLine(7, 1, last, $"Đơn vị báo cáo: {unit.Name} (mã {unit.Code})", bold: true);
        workbook.DefinedNames.Add(FormNames.IdentityCell, sheet.Range(identity.FirstCell().Address, identity.FirstCell().Address));
        sheet.TextLine(8, 1, last, $"Kỳ báo cáo: {period.Id}, số liệu từ ngày {VietnamTime.Date(period.DataFrom)} đến hết ngày {VietnamTime.Date(period.DataTo)}");
        sheet.TextLine(9, 1, last, duty.Deadline.InWords.Vi, bold: true);
        sheet.TextLine(10, 1, last, $"Nơi nhận: {programme.Issuer.Receiver}, {duty.Tree.Root.Name}");
        var hint = sheet.TextLine(11, 1, last, "Chỉ nhập vào các ô màu vàng nhạt; không phát sinh thì nhập 0, không để trống. Biểu mẫu có thể gồm nhiều trang: xem các thẻ ở phía dưới.");
        hint.Style.Font.Italic = true;
        hint.Style.Font.FontColor = Look.Faint;
        foreach (var row in new[] { 7, 8, 9, 10, 11 }) sheet.Row(row).Height = Look.HeightFor(sheet.Cell(row, 1).GetString(), total);
    }

    private static IXLRange Centred(IXLRange range)
    {
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }
}
