using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Functions.Programmes;

namespace Reporting.Functions.Workbooks;

/// <summary>Writes a unit's own form: it says whose it is and until when, and only its input cells take anything.</summary>
internal static class FormWorkbook
{
    private static readonly double[] FormWidths = [6, 54, 14, 13, 15];
    private static readonly double[] NarrativeWidths = [6, 34, 14, 3, 72];

    public static BinaryData Write(Duty duty)
    {
        using var workbook = Look.NewWorkbook($"{duty.Period.Label.Vi} – {duty.Unit.Name}");
        var rows = FormLayout.Of(duty.Programme);
        WriteFigures(workbook, duty, [.. rows.Where(row => row.Sheet == FormNames.FormSheet)]);
        WriteNarrative(workbook, duty, [.. rows.Where(row => row.Sheet == FormNames.NarrativeSheet)]);
        FormManifest.Write(workbook, duty);
        return workbook.ToBytes();
    }

    private static void WriteFigures(XLWorkbook workbook, Duty duty, List<FormRow> rows)
    {
        var sheet = workbook.AddWorksheet(FormNames.FormSheet);
        SetWidths(sheet, FormWidths);
        WriteTitle(workbook, sheet, duty);
        WriteHead(sheet, FormLayout.HeadRow, ["TT", "Chỉ tiêu", "Mã", "Đơn vị tính", "Số liệu"]);
        foreach (var row in rows) WriteRow(workbook, sheet, row, FormWidths);
        Finish(sheet, FormLayout.HeadRow, rows);
    }

    private static void WriteNarrative(XLWorkbook workbook, Duty duty, List<FormRow> rows)
    {
        if (rows.Count == 0) return;
        var sheet = workbook.AddWorksheet(FormNames.NarrativeSheet);
        SetWidths(sheet, NarrativeWidths);
        sheet.TextLine(1, 1, 5, $"{duty.Period.Label.Vi.ToUpper(Domain.Reports.Numbers.Vietnamese)} – {duty.Unit.Name}", bold: true);
        sheet.Row(1).Height = Look.HeightFor(duty.Period.Label.Vi + duty.Unit.Name, NarrativeWidths.Sum());
        WriteHead(sheet, FormLayout.NarrativeHeadRow, ["TT", "Nội dung", "Mã", "", "Phần trình bày"]);
        foreach (var row in rows) WriteRow(workbook, sheet, row, NarrativeWidths);
        Finish(sheet, FormLayout.NarrativeHeadRow, rows);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
    }

    private static void WriteTitle(XLWorkbook workbook, IXLWorksheet sheet, Duty duty)
    {
        var (programme, period, unit) = (duty.Programme, duty.Period, duty.Unit);
        Centred(sheet.TextLine(1, 1, 2, programme.Issuer.Superior));
        Centred(sheet.TextLine(2, 1, 2, programme.Issuer.Name, bold: true));
        Centred(sheet.TextLine(1, 3, 5, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11, bold: true));
        Centred(sheet.TextLine(2, 3, 5, "Độc lập - Tự do - Hạnh phúc", 12, bold: true)).Style.Font.Underline = XLFontUnderlineValues.Single;
        sheet.Row(1).Height = 32;
        sheet.Row(2).Height = 20;
        Centred(sheet.TextLine(4, 1, 5, period.Label.Vi.ToUpper(Domain.Reports.Numbers.Vietnamese), 14, bold: true));
        sheet.Row(4).Height = 24;
        Centred(sheet.TextLine(5, 1, 5, programme.Name.Vi, 13, bold: true));
        sheet.Row(5).Height = Look.HeightFor(programme.Name.Vi, FormWidths.Sum(), 13) + 4;

        sheet.TextLine(7, 1, 5, $"Đơn vị báo cáo: {unit.Name} (mã {unit.Code})", bold: true);
        workbook.DefinedNames.Add(FormNames.IdentityCell, sheet.Range("A7:A7"));
        sheet.TextLine(8, 1, 5, $"Kỳ báo cáo: {period.Id}, số liệu từ ngày {VietnamTime.Date(period.DataFrom)} đến hết ngày {VietnamTime.Date(period.DataTo)}");
        sheet.TextLine(9, 1, 5, period.DueInWords.Vi, bold: true);
        sheet.TextLine(10, 1, 5, $"Nơi nhận: {programme.Issuer.Receiver}, {unit.NameOfParent(duty.Tree)}");
        var hint = sheet.TextLine(11, 1, 5, "Chỉ nhập vào các ô màu vàng nhạt; không phát sinh thì nhập 0, không để trống. Trang “Thuyết minh” ở phía dưới dành cho phần trình bày bằng lời.");
        hint.Style.Font.Italic = true;
        hint.Style.Font.FontColor = Look.Faint;
        foreach (var row in new[] { 7, 8, 9, 10 }) sheet.Row(row).Height = Look.HeightFor(sheet.Cell(row, 1).GetString(), FormWidths.Sum());
        sheet.Row(11).Height = Look.HeightFor(sheet.Cell(11, 1).GetString(), FormWidths.Sum());
    }

    private static string NameOfParent(this Domain.Roster.Unit unit, Domain.Roster.ReportingTree tree) => tree.AncestorsOf(unit).LastOrDefault()?.Name ?? unit.Name;

    private static void WriteHead(IXLWorksheet sheet, int row, string[] names)
    {
        for (var column = 1; column <= names.Length; column++) sheet.Cell(row, column).SetValue(names[column - 1]);
        sheet.Range(row, 1, row, names.Length).AsTableHead();
        sheet.Row(row).Height = 24;
    }

    private static void WriteRow(XLWorkbook workbook, IXLWorksheet sheet, FormRow row, double[] widths)
    {
        var cells = sheet.Range(row.Row, 1, row.Row, 5);
        cells.Bordered();
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.Cell(row.Row, 1).SetValue(row.Number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        var label = (row.Element?.FormLabel ?? row.Element?.Label ?? row.Section.Title).Vi;
        sheet.Cell(row.Row, 2).SetValue(label).Style.Alignment.WrapText = true;
        sheet.Row(row.Row).Height = Math.Max(21, Look.HeightFor(label, widths[1]));
        if (row.Element is not { } element)
        {
            cells.Style.Fill.BackgroundColor = Look.Section;
            cells.Style.Font.Bold = true;
            return;
        }

        var code = sheet.Cell(row.Row, 3).SetValue(element.Code.ToString());
        code.Style.Font.FontColor = Look.Faint;
        code.Style.Font.FontSize = 10;
        sheet.Cell(row.Row, 4).SetValue(element.Measure?.Vi ?? "").Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        if (element.Kind == ElementKind.Text) sheet.Row(row.Row).Height = 96;
        if (element.FormLabel is not null) sheet.Cell(row.Row, 2).Style.Alignment.Indent = 1;
        InputCell.Prepare(sheet.Cell(row.InputAddress), element);
        workbook.DefinedNames.Add(FormNames.CellOf(element.Code), sheet.Range($"{row.InputAddress}:{row.InputAddress}"));
    }

    private static void Finish(IXLWorksheet sheet, int headRow, List<FormRow> rows)
    {
        sheet.A4();
        sheet.PageSetup.SetRowsToRepeatAtTop(headRow, headRow);
        sheet.PageSetup.PrintAreas.Add(1, 1, rows[^1].Row, 5);
        sheet.SheetView.FreezeRows(headRow);

        // No password: the lock is against slips, the checks are against the rest.
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
    }

    private static IXLRange Centred(IXLRange range)
    {
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }

    private static void SetWidths(IXLWorksheet sheet, double[] widths)
    {
        for (var column = 1; column <= widths.Length; column++) sheet.Column(column).Width = widths[column - 1];
    }
}
