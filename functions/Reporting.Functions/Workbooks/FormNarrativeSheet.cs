using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Workbooks;

/// <summary>The form's sheet for words.</summary>
internal static class FormNarrativeSheet
{
    private static readonly double[] Widths = [6, 34, 14, 3, 72];

    public static void Write(XLWorkbook workbook, Duty duty, IReadOnlyList<FormRow> rows)
    {
        if (rows.Count == 0) return;
        var sheet = workbook.AddWorksheet(FormNames.NarrativeSheet);
        sheet.SetWidths(Widths);
        var title = $"{duty.Period.Label.Vi.ToUpper(Numbers.Vietnamese)} – {duty.Unit.Name}";
        sheet.TextLine(1, 1, Widths.Length, title, bold: true);
        sheet.Row(1).Height = Look.HeightFor(title, Widths.Sum());
        sheet.WriteHead(FormLayout.NarrativeHeadRow, ["TT", "Nội dung", "Mã", "", "Phần trình bày"]);
        foreach (var row in rows)
        {
            sheet.WriteRowStart(row, Widths[1], Widths.Length);
            if (row.Element is not { } element) continue;
            sheet.Row(row.Row).Height = 96;
            InputCell.Prepare(workbook, sheet.Cell(row.InputAddress), element);
        }

        sheet.Finish(FormLayout.NarrativeHeadRow, rows[^1].Row, Widths.Length, XLPageOrientation.Landscape);
    }
}
