using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks;

/// <summary>The form's last sheet: each indicator in the plan's words with its target and, as a live formula, the unit's own
/// value. Nothing is entered here.</summary>
internal static class FormTargetsSheet
{
    private const int HeadRow = 3;

    private static readonly double[] Widths = [6, 40, 52, 16, 16];

    public static void Write(XLWorkbook workbook, Programme programme)
    {
        if (programme.Indicators.Count == 0) return;
        var (sheet, references) = (workbook.AddWorksheet(FormNames.TargetsSheet), FormLayout.References(programme));
        sheet.SetWidths(Widths);
        sheet.TextLine(1, 1, Widths.Length, "Các chỉ tiêu và số liệu của đơn vị (tự tính, không nhập)", 14, bold: true);
        sheet.Row(1).Height = 24;
        sheet.WriteHead(HeadRow, ["TT", "Chỉ tiêu", "Nguyên văn trong kế hoạch", "Mức đề ra", "Của đơn vị"]);
        for (var i = 0; i < programme.Indicators.Count; i++) WriteRow(sheet, HeadRow + 1 + i, i + 1, programme.Indicators[i], references);
        sheet.Finish(HeadRow, HeadRow + programme.Indicators.Count, Widths.Length, XLPageOrientation.Landscape);
    }

    private static void WriteRow(IXLWorksheet sheet, int row, int number, Indicator indicator, IReadOnlyDictionary<ElementCode, string> references)
    {
        var (name, wording) = ($"{indicator.Name.Vi} ({indicator.Measure?.Vi ?? "tỷ số"})", indicator.Wording ?? indicator.Source ?? "");
        sheet.Range(row, 1, row, Widths.Length).Bordered();
        sheet.Range(row, 1, row, Widths.Length).Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.Range(row, 2, row, 3).Style.Alignment.WrapText = true;
        sheet.Cell(row, 1).SetValue(number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Cell(row, 2).SetValue(name);
        sheet.Cell(row, 3).SetValue(wording);
        sheet.Cell(row, 4).SetValue(indicator.Target is { } target ? $"{target.Operator.Sign()} {Numbers.Words(target.Value).Vi}" : "không nêu").Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Row(row).Height = Math.Max(21, Math.Max(Look.HeightFor(name, Widths[1]), Look.HeightFor(wording, Widths[2])));
        var value = sheet.Cell(row, 5);
        value.Style.NumberFormat.Format = indicator.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', indicator.Decimals);
        value.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        if (indicator.OfUnits || !indicator.Numerator.Concat(indicator.Denominator).All(references.ContainsKey)) value.SetValue("tính chung");
        else value.FormulaA1 = Formula(indicator, references);
    }

    // N() makes a text such as KAD count as nothing instead of failing.
    private static string Formula(Indicator indicator, IReadOnlyDictionary<ElementCode, string> references)
    {
        var (above, below) = (Sum(indicator.Numerator), Sum(indicator.Denominator));
        return $"IF(({below})=0,\"\",({above})*{Numbers.Plain(indicator.Factor)}/({below}))";

        string Sum(IEnumerable<ElementCode> codes) => string.Join("+", codes.Select(code => $"N({references[code]})"));
    }
}
