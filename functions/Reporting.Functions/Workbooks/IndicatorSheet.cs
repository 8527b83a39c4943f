using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>The first sheet: how far reporting has come, branch by branch, and each indicator against its target.</summary>
internal static class IndicatorSheet
{
    private const string Name = "Tổng hợp";
    private const int Columns = 7;

    private static readonly double[] Widths = [5, 46, 13, 13, 13, 19, 16];

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var sheet = workbook.AddWorksheet(Name);
        for (var column = 1; column <= Columns; column++) sheet.Column(column).Width = Widths[column - 1];
        WriteTitle(sheet, content);
        var row = WriteProgress(sheet, content, 9);
        row = WriteIndicators(sheet, content, row + 1);
        sheet.A4(XLPageOrientation.Landscape);
        sheet.PageSetup.PrintAreas.Add(1, 1, row, Columns);
    }

    private static void WriteTitle(IXLWorksheet sheet, Consolidation content)
    {
        var (programme, period) = (content.Programme, content.Period);
        Centred(sheet.TextLine(1, 1, 2, programme.Issuer.Superior));
        Centred(sheet.TextLine(2, 1, 2, programme.Issuer.Name, bold: true));
        Centred(sheet.TextLine(1, 3, Columns, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true));
        Centred(sheet.TextLine(2, 3, Columns, "Độc lập - Tự do - Hạnh phúc", bold: true)).Style.Font.Underline = XLFontUnderlineValues.Single;
        Centred(sheet.TextLine(4, 1, Columns, $"TỔNG HỢP {period.Label.Vi.ToUpper(Numbers.Vietnamese)}", 14, bold: true));
        Centred(sheet.TextLine(5, 1, Columns, programme.Name.Vi, 13, bold: true));
        sheet.TextLine(6, 1, Columns, $"Kỳ {period.Id}, số liệu từ ngày {VietnamTime.Date(period.DataFrom)} đến hết ngày {VietnamTime.Date(period.DataTo)}. {period.DueInWords.Vi}.");
        sheet.TextLine(7, 1, Columns, $"Tính đến {VietnamTime.Words(content.AsOf).Vi} (giờ Việt Nam), theo các báo cáo được chấp nhận; chương trình {programme.Id} phiên bản {programme.Version}.");
        foreach (var row in new[] { 4, 5, 6, 7 }) sheet.Row(row).Height = Look.HeightFor(sheet.Cell(row, 1).GetString(), Widths.Sum(), sheet.Cell(row, 1).Style.Font.FontSize) + 3;
    }

    private static int WriteProgress(IXLWorksheet sheet, Consolidation content, int row)
    {
        Head(sheet, row, ["TT", "Nhánh báo cáo", "Phải nộp", "Đã nộp", "Đúng hạn", "Tỷ lệ nộp (%)", "Đúng hạn (%)"]);
        var number = 0;
        foreach (var node in content.Totals)
        {
            var under = content.Tree.ReportersUnder(node.Node).Select(unit => unit.Code).ToHashSet();
            var rate = Domain.Deadlines.ReportingRate.Of(content.Obligations.Where(one => under.Contains(one.Unit.Code)));
            row++;
            Cells(sheet, row, number++ == 0 ? "" : $"{number - 1}", node.Node.Name);
            if (number == 1) sheet.Range(row, 1, row, Columns).Style.Font.Bold = true;
            Number(sheet.Cell(row, 3), rate.Expected, 0);
            Number(sheet.Cell(row, 4), rate.Received, 0);
            Number(sheet.Cell(row, 5), rate.OnTime, 0);
            Number(sheet.Cell(row, 6), rate.Completeness, 1);
            Number(sheet.Cell(row, 7), rate.Timeliness, 1);
        }

        return row + 1;
    }

    private static int WriteIndicators(IXLWorksheet sheet, Consolidation content, int row)
    {
        Head(sheet, row, ["TT", "Chỉ tiêu", "Tử số", "Mẫu số", "Giá trị", "Mức đề ra", "Đánh giá"]);
        var figures = content.Totals[0].Figures;
        for (var i = 0; i < content.Programme.Indicators.Count; i++)
        {
            var indicator = content.Programme.Indicators[i];
            var value = IndicatorValue.Of(indicator, figures, content.Totals[0].Expected);
            row++;
            Cells(sheet, row, $"{i + 1}", $"{indicator.Name.Vi} ({indicator.Measure?.Vi ?? "tỷ số"})");
            Number(sheet.Cell(row, 3), value.Numerator, 0);
            Number(sheet.Cell(row, 4), value.Denominator, 0);
            Number(sheet.Cell(row, 5), value.Value, indicator.Decimals);
            sheet.Cell(row, 5).Style.Font.Bold = true;
            sheet.Cell(row, 6).SetValue(TargetInWords(indicator)).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            var (words, colour) = StatusInWords(value.Status);
            sheet.Cell(row, 7).SetValue(words).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            sheet.Cell(row, 7).Style.Fill.BackgroundColor = colour;
        }

        var note = sheet.TextLine(row + 1, 1, Columns, "Tỷ lệ luôn tính lại từ tổng tử số và tổng mẫu số, không lấy trung bình các tỷ lệ.");
        note.Style.Font.Italic = true;
        note.Style.Font.FontColor = Look.Faint;
        return row + 1;
    }

    private static void Cells(IXLWorksheet sheet, int row, string number, string name)
    {
        var cells = sheet.Range(row, 1, row, Columns);
        cells.Bordered();
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.Cell(row, 1).SetValue(number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Cell(row, 2).SetValue(name).Style.Alignment.WrapText = true;
        sheet.Row(row).Height = Math.Max(20, Look.HeightFor(name, Widths[1]));
    }

    private static void Head(IXLWorksheet sheet, int row, string[] names)
    {
        for (var column = 1; column <= names.Length; column++) sheet.Cell(row, column).SetValue(names[column - 1]);
        sheet.Range(row, 1, row, names.Length).AsTableHead();
        sheet.Row(row).Height = 24;
    }

    private static void Number(IXLCell cell, decimal? value, int decimals)
    {
        if (value is { } number) cell.SetValue((double)number);
        cell.Style.NumberFormat.Format = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
    }

    private static string TargetInWords(Indicator indicator) =>
        indicator.Target is { } target ? $"{target.Operator.Sign()} {Numbers.Words(target.Value).Vi}" : "không nêu";

    private static (string Words, XLColor Colour) StatusInWords(IndicatorStatus? status) => status switch
    {
        IndicatorStatus.Met => ("Đạt", Look.Good),
        IndicatorStatus.NotMet => ("Không đạt", Look.Error),
        IndicatorStatus.InsufficientData => ("Chưa đủ số liệu", Look.Section),
        IndicatorStatus.Undefined => ("Không xác định", Look.Section),
        _ => ("–", XLColor.NoColor),
    };

    private static IXLRange Centred(IXLRange range)
    {
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }
}
