using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Each indicator against its target, worked out by formulas from the totals of the matrix; and what the missing units
/// could still make of it.</summary>
internal static class IndicatorSheet
{
    public const string Name = "Chỉ tiêu";

    private const int Numerator = 4;
    private const int Denominator = 5;
    private const int Value = 6;
    private const int Status = 8;
    private const int FirstEstimate = 10;

    private static readonly string[] Notes =
    [
        "Tỷ lệ luôn tính lại từ tổng tử số và tổng mẫu số, không lấy trung bình các tỷ lệ. “Chưa đủ số liệu”: chưa có số của một phần, mẫu số còn quá nhỏ để kết luận, hoặc đơn vị chưa báo cáo còn có thể đổi kết quả.",
        "Ước tính, không phải số liệu chính thức. Thấp nhất, cao nhất: coi mọi đơn vị chưa nộp đều như đơn vị kéo chỉ tiêu xuống (lên) nhiều nhất, xét trong số liệu được chấp nhận kỳ trước của chính các đơn vị chưa nộp; nếu kỳ trước chúng không có thì xét trong các đơn vị đã nộp kỳ này. Chỉ tiêu đếm đơn vị: coi các đơn vị chưa nộp đều không đạt (đều đạt). Như kỳ trước: mỗi đơn vị chưa nộp có số liệu như kỳ trước của mình; chỉ có khi mọi đơn vị chưa nộp đều có số liệu kỳ trước.",
    ];

    public static void Write(XLWorkbook workbook, Consolidation content, MatrixLayout matrix, SavedFormulas formulas)
    {
        var table = new TableSheet(workbook, content, Name, $"CHỈ TIÊU VÀ MỨC ĐỀ RA – {content.Period.Label.Vi.ToUpper(Numbers.Vietnamese)}",
            ("TT", 5), ("Chỉ tiêu", 28), ("Theo kế hoạch", 36), ("Tử số", 10), ("Mẫu số", 10), ("Giá trị", 11), ("Mức đề ra", 14), ("Đánh giá", 14),
            ("Đơn vị chưa báo cáo", 10), ("Ước tính: thấp nhất", 11), ("Ước tính: cao nhất", 11), ("Ước tính: như kỳ trước", 11));
        for (var i = 0; i < content.Programme.Indicators.Count; i++) WriteIndicator(table, content, matrix, formulas, content.Programme.Indicators[i], i + 1);
        foreach (var note in Notes) table.AddNote(note);
        table.Finish();
    }

    private static void WriteIndicator(TableSheet table, Consolidation content, MatrixLayout matrix, SavedFormulas formulas, Indicator indicator, int number)
    {
        var value = IndicatorValue.Of(indicator, content.Totals[0].Figures, content.Totals[0].Expected);
        var bounds = content.BoundsOf(indicator);
        table.Add(
            number, $"{indicator.Name.Vi} ({indicator.Measure?.Vi ?? "tỷ số"})", PlanWording(indicator), null, null, null,
            ReportSentences.TargetInWords(indicator), ReportSentences.StatusInWords(value.Status), indicator.OfUnits ? value.NotReported : null,
            bounds?.Lowest, bounds?.Highest, bounds?.AsBefore);
        WriteFormulas(table.Sheet, table.Row, matrix, formulas, indicator, value);
        Dress(table.Sheet, table.Row, indicator, value);
    }

    private static string PlanWording(Indicator indicator) =>
        string.Join("\n", new[] { indicator.Wording, indicator.Source is { } source ? $"Nguồn: {source}" : null }.OfType<string>());

    private static void WriteFormulas(IXLWorksheet sheet, int row, MatrixLayout matrix, SavedFormulas formulas, Indicator indicator, IndicatorValue value)
    {
        var (numerator, denominator) = (indicator.Numerator.Select(matrix.TotalOf).ToList(), indicator.Denominator.Select(matrix.TotalOf).ToList());
        formulas.Put(sheet.Cell(row, Numerator), indicator.OfUnits ? $"SUM({SumOf(numerator)})" : SumOf(numerator), value.Numerator);
        if (indicator.OfUnits) sheet.Cell(row, Denominator).Put(value.Denominator);
        else formulas.Put(sheet.Cell(row, Denominator), SumOf(denominator), value.Denominator);
        var (above, below) = (sheet.Cell(row, Numerator).Address, sheet.Cell(row, Denominator).Address);
        formulas.Put(sheet.Cell(row, Value), $"IF(COUNT({above},{below})<2,\"\",IF({below}=0,\"\",{above}*{Numbers.Plain(indicator.Factor)}/{below}))", value.Value);
    }

    // Without the girls, boys are not all births: where one figure is missing there is no sum.
    private static string SumOf(List<string> cells)
    {
        var all = string.Join(",", cells);
        return cells.Count == 1 ? all : $"IF(COUNT({all})<{cells.Count},\"\",SUM({all}))";
    }

    private static void Dress(IXLWorksheet sheet, int row, Indicator indicator, IndicatorValue value)
    {
        foreach (var column in new[] { 1, 7, Status }) sheet.Cell(row, column).Align(XLAlignmentHorizontalValues.Center);
        foreach (var column in new[] { Numerator, Denominator }) sheet.Cell(row, column).Style.NumberFormat.Format = Look.Format(0);
        foreach (var column in new[] { Value, FirstEstimate, FirstEstimate + 1, FirstEstimate + 2 }) sheet.Cell(row, column).Style.NumberFormat.Format = Look.Format(indicator.Decimals);
        sheet.Range(row, FirstEstimate, row, FirstEstimate + 2).Style.Font.Italic = true;
        sheet.Range(row, FirstEstimate, row, FirstEstimate + 2).Style.Font.FontColor = Look.Faint;
        sheet.Cell(row, Status).Style.Fill.BackgroundColor = value.Status switch
        {
            IndicatorStatus.Met => Look.Good,
            IndicatorStatus.NotMet => Look.Error,
            null => XLColor.NoColor,
            _ => Look.Section,
        };

        // Numbers too small to judge are shown, but not as a result.
        var judged = value.Status != IndicatorStatus.InsufficientData;
        sheet.Cell(row, Value).Style.Font.Bold = judged;
        sheet.Cell(row, Value).Style.Font.FontColor = judged ? Look.Ink : Look.Faint;
    }
}
