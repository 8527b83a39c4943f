using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Every value for other programs: flat, one row a value with the cell it came from, nothing merged, filterable.</summary>
internal static class DataSheet
{
    public const string Name = "DuLieu";

    private const int Value = 7;

    private static readonly (string Head, double Width)[] Columns =
    [
        ("ChuongTrinh", 16), ("Ky", 10), ("DonVi", 18), ("Nhanh", 18), ("ChiSo", 16), ("TenChiSo", 50), ("GiaTri", 20), ("Trang", 16), ("O", 8), ("NguyenVan", 30), ("LanNop", 54),
    ];

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var sheet = workbook.AddWorksheet(Name);
        for (var i = 0; i < Columns.Length; i++)
        {
            // Cells take the format of their column: to give each its own is slow, and this sheet has most of the cells.
            if (i + 1 != Value) sheet.Column(i + 1).Style.NumberFormat.Format = "@";
            sheet.Column(i + 1).Width = Columns[i].Width;
            sheet.Cell(1, i + 1).SetValue(Columns[i].Head);
        }

        sheet.Range(1, 1, 1, Columns.Length).AsTableHead();
        var row = 1;
        foreach (var report in content.Counted) row = WriteReport(sheet, content, report, row);
        sheet.Range(1, 1, Math.Max(row, 2), Columns.Length).SetAutoFilter();
        sheet.SheetView.FreezeRows(1);
        sheet.Page(XLPageOrientation.Landscape);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        sheet.PageSetup.PrintAreas.Add(1, 1, Math.Max(row, 2), Columns.Length);
    }

    private static int WriteReport(IXLWorksheet sheet, Consolidation content, CountedReport report, int row)
    {
        var values = report.Verdict.Values.ToLookup(value => value.Element);
        foreach (var element in content.Programme.Elements)
        {
            foreach (var value in values[element.Code])
            {
                row++;
                string?[] texts =
                [
                    content.Programme.Id.ToString(), content.Period.Id.ToString(), report.Unit.Code.ToString(), report.Unit.Parent?.ToString(), element.Code.ToString(), element.Label.Vi,
                    null, value.Place.Sheet, value.Place.Address, value.Raw, report.Submission.Id.ToString(),
                ];
                for (var i = 0; i < texts.Length; i++)
                {
                    if (i + 1 == Value) sheet.Cell(row, Value).Put(ValueOf(value));
                    else if (texts[i] is { } text) sheet.Cell(row, i + 1).SetValue(Look.Fitting(text));
                }
            }
        }

        return row;
    }

    private static object? ValueOf(CellValue value) => value switch
    {
        { NotApplicable: true } => NotApplicable.Short,
        { Number: { } number } => number,
        { Date: { } date } => date,
        _ => value.Text,
    };
}
