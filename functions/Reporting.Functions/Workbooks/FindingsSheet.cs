using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Workbooks;

/// <summary>The first sheet of an annotated workbook: the verdict, the counts, and a row a finding with a link to its cell. Many of one
/// kind stand together under its name and their number; none is left out.</summary>
internal static class FindingsSheet
{
    private const int HeadRow = 9;

    private const int FewestInAGroup = 4;

    private static readonly (string Name, double Width)[] Columns =
        [("TT", 6), ("Ô", 17), ("Mức độ", 12), ("Nội dung", 56), ("Đã nhập", 18), ("Hiểu là", 16), ("Cần nhập", 22), ("Cách sửa", 44)];

    public static void Write(XLWorkbook workbook, Verdict verdict, Duty duty, SubmissionId submission, DateTimeOffset receivedAt, HashSet<Finding> marked)
    {
        var sheet = workbook.AddWorksheet(FormNames.FindingsSheet, 1);
        sheet.Style.Font.FontName = "Times New Roman";
        sheet.Style.Font.FontSize = 12;
        for (var column = 1; column <= Columns.Length; column++) sheet.Column(column).Width = Columns[column - 1].Width;
        WriteTop(sheet, verdict, duty, submission, receivedAt);
        WriteTable(sheet, verdict, marked);
        sheet.A4(XLPageOrientation.Landscape);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeadRow, HeadRow);
        sheet.SheetView.FreezeRows(HeadRow);
        sheet.SetTabActive();
        sheet.TabSelected = true;
        foreach (var other in workbook.Worksheets.Where(other => other.Name != sheet.Name)) other.TabSelected = false;
        sheet.TabColor = verdict.IsAccepted ? Look.Good : Look.Error;
    }

    private static void WriteTop(IXLWorksheet sheet, Verdict verdict, Duty duty, SubmissionId submission, DateTimeOffset receivedAt)
    {
        Line(1, "KẾT QUẢ KIỂM TRA BÁO CÁO", 16, bold: true);
        Line(2, VerdictInWords(verdict), 14, bold: true).Style.Fill.BackgroundColor = verdict.Outcome switch
        {
            Outcome.Rejected => Look.Error,
            Outcome.AcceptedWithWarnings => Look.Warning,
            _ => Look.Good,
        };
        Line(3, $"Đơn vị: {duty.Unit.Name} (mã {duty.Unit.Code})");
        Line(4, $"{duty.Period.Label.Vi} (kỳ {duty.Period.Id}). {duty.Deadline.InWords.Vi}.");
        Line(5, $"Mã lần nộp: {submission}. Nhận lúc {VietnamTime.Words(receivedAt).Vi}, giờ Việt Nam.");
        Line(6, NextStep(verdict));
        Line(7, "Trang này do hệ thống lập, không cần xoá khi nộp lại.").Style.Font.FontColor = Look.Faint;

        IXLRange Line(int row, string text, double size = 12, bool bold = false)
        {
            var range = sheet.TextLine(row, 1, Columns.Length, text, size, bold);
            sheet.Row(row).Height = Math.Max(20, Look.HeightFor(text, Columns.Sum(column => column.Width), size));
            return range;
        }
    }

    private static string VerdictInWords(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Rejected => $"TRẢ LẠI: {verdict.Errors} lỗi phải sửa{(verdict.Warnings > 0 ? $", {verdict.Warnings} cảnh báo" : "")}",
        Outcome.AcceptedWithWarnings => $"ĐÃ NHẬN, có {verdict.Warnings} cảnh báo",
        _ => "ĐÃ NHẬN, không có lỗi",
    };

    private static string NextStep(Verdict verdict) =>
        verdict.IsAccepted ? "Số liệu đã được cộng vào báo cáo tổng hợp. Muốn điều chỉnh, sửa ngay trong tệp này và nộp lại."
        : verdict.NeedsConfirming ? "Số liệu CHƯA được tính. Đây là biểu mẫu mới đã điền sẵn từ tệp đơn vị nộp: hãy kiểm tra từng ô, sửa, bổ sung, lưu và nộp chính tệp này để xác nhận."
        : "Số liệu CHƯA được tính. Hãy sửa các ô dưới đây (bấm vào tên ô để tới nơi; ô lỗi tô đỏ, có ghi chú), lưu và nộp lại chính tệp này.";

    private static void WriteTable(IXLWorksheet sheet, Verdict verdict, HashSet<Finding> marked)
    {
        for (var column = 1; column <= Columns.Length; column++) sheet.Cell(HeadRow, column).SetValue(Columns[column - 1].Name);
        sheet.Range(HeadRow, 1, HeadRow, Columns.Length).AsTableHead();
        sheet.Row(HeadRow).Height = 24;
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;

        var (row, number) = (HeadRow, 0);
        foreach (var group in InGroups(verdict.Findings))
        {
            if (group.Name is not null) WriteGroupHead(sheet, ++row, $"{group.Name}: {group.Findings.Count}");
            var first = row + 1;
            foreach (var finding in group.Findings) WriteRow(sheet, ++row, ++number, finding, marked.Contains(finding));
            if (group.Name is not null) sheet.Rows(first, row).Group();
        }

        if (row == HeadRow) sheet.Cell(++row, 4).SetValue("Không có lỗi, cảnh báo hay lưu ý nào.");
        sheet.Range(HeadRow + 1, 1, row, Columns.Length).Bordered();
        sheet.PageSetup.PrintAreas.Add(1, 1, row, Columns.Length);
    }

    // Errors first, then warnings, then notes; within each what stands alone before what comes in numbers.
    private static IEnumerable<(string? Name, IReadOnlyList<Finding> Findings)> InGroups(IReadOnlyList<Finding> findings)
    {
        foreach (var severity in findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key))
        {
            var kinds = severity.GroupBy(finding => finding.Code).ToLookup(kind => kind.Count() >= FewestInAGroup);
            if (kinds[false].Any()) yield return (null, [.. severity.Where(finding => kinds[false].Any(kind => kind.Key == finding.Code))]);
            foreach (var kind in kinds[true]) yield return (FindingKinds.Find(kind.Key)?.Name.Vi ?? kind.Key, [.. kind]);
        }
    }

    private static void WriteGroupHead(IXLWorksheet sheet, int row, string text)
    {
        var head = sheet.TextLine(row, 1, Columns.Length, text, bold: true);
        head.Style.Fill.BackgroundColor = Look.Section;
        sheet.Row(row).Height = 21;
    }

    private static void WriteRow(IXLWorksheet sheet, int row, int number, Finding finding, bool linked)
    {
        var cells = sheet.Range(row, 1, row, Columns.Length);
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        cells.Style.Alignment.WrapText = true;
        sheet.Cell(row, 1).SetValue(number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        WritePlace(sheet.Cell(row, 2), finding, linked);
        sheet.Cell(row, 3).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Cell(row, 3).SetValue(SeverityInWords(finding.Severity)).Style.Fill.BackgroundColor = finding.Severity switch
        {
            Severity.Error => Look.Error,
            Severity.Warning => Look.Warning,
            _ => XLColor.NoColor,
        };
        string?[] texts = [SaidWithoutMending(finding), finding.Entered, finding.ReadAs, finding.Expected?.Vi, finding.Mend?.Vi];
        for (var i = 0; i < texts.Length; i++) Text(sheet.Cell(row, 4 + i), texts[i]);
        sheet.Row(row).Height = Enumerable.Range(0, texts.Length)
            .Max(i => Math.Min(400, Math.Max(21, Look.HeightFor(Cut(texts[i]), Columns[3 + i].Width - 2))));
    }

    // What to do stands in a column of its own.
    private static string SaidWithoutMending(Finding finding) =>
        finding.Mend is { Vi.Length: > 0 } mend && finding.Message.Vi.EndsWith(mend.Vi, StringComparison.Ordinal) ? finding.Message.Vi[..^mend.Vi.Length].Trim() : finding.Message.Vi;

    private static void WritePlace(IXLCell cell, Finding finding, bool linked)
    {
        if (finding.Cell is null) return;
        cell.SetValue($"{finding.Sheet}!{finding.Cell}");
        if (!linked) return;
        cell.SetHyperlink(new XLHyperlink($"'{finding.Sheet!.Replace("'", "''", StringComparison.Ordinal)}'!{finding.Cell}"));
        cell.Style.Font.FontColor = Look.Link;
        cell.Style.Font.Underline = XLFontUnderlineValues.Single;
    }

    // What a unit typed goes in as text, whatever it looks like: it never becomes a formula.
    private static void Text(IXLCell cell, string? text)
    {
        cell.Style.NumberFormat.Format = "@";
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        cell.Style.Alignment.Indent = 1;
        cell.SetValue(Cut(text));
    }

    private static string Cut(string? text) => text is { Length: > 500 } ? text[..(char.IsHighSurrogate(text[499]) ? 499 : 500)] + "…" : text ?? "";

    private static string SeverityInWords(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Lưu ý",
    };
}
