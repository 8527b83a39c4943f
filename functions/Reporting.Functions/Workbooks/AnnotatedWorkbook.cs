using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Workbooks;

/// <summary>Tệp trả lại: the unit's own workbook with each finding on its cell and all of them listed on a first sheet. It can be
/// mended and sent in again as it is; marks of an earlier answer are taken off first.</summary>
internal static class AnnotatedWorkbook
{
    /// <param name="original">The unit's workbook; null when it cannot be opened, which leaves the list of findings alone.</param>
    public static BinaryData Write(BinaryData? original, Verdict verdict, Duty duty, SubmissionId submission, DateTimeOffset receivedAt)
    {
        using var workbook = original is null ? Look.NewWorkbook(FormNames.FindingsSheet) : new XLWorkbook(original.ToStream());
        TakeOffOldMarks(workbook);
        var marked = verdict.Findings.Where(finding => Mark(workbook, finding)).ToHashSet();
        FindingsSheet.Write(workbook, verdict, duty, submission, receivedAt, marked);
        return workbook.ToBytes();
    }

    private static void TakeOffOldMarks(XLWorkbook workbook)
    {
        if (workbook.TryGetWorksheet(FormNames.FindingsSheet, out var old)) old.Delete();
        foreach (var sheet in workbook.Worksheets)
        {
            foreach (var cell in sheet.CellsUsed(XLCellsUsedOptions.Comments).Where(cell => cell.HasComment && cell.GetComment().Author == FormNames.NoteAuthor).ToList())
            {
                cell.GetComment().Delete();
                if (!cell.Style.Protection.Locked) cell.Style.Fill.BackgroundColor = Look.Input;
            }
        }
    }

    /// <returns>Whether the finding's cell is in the workbook, and so can be marked and linked to.</returns>
    private static bool Mark(XLWorkbook workbook, Finding finding)
    {
        if (finding.Sheet is not { } sheetName || finding.Cell is not { } address || !workbook.TryGetWorksheet(sheetName, out var sheet)) return false;
        var cell = sheet.Cell(address);
        if (finding.Severity != Severity.Note) cell.Style.Fill.BackgroundColor = finding.Severity == Severity.Error ? Look.Error : Look.Warning;
        if (cell.HasComment) cell.GetComment().AddNewLine();
        else cell.CreateComment().SetAuthor(FormNames.NoteAuthor);
        var note = cell.GetComment();
        note.AddText(finding.Message.Vi);
        note.Style.Size.SetWidth(45).Size.SetHeight(Math.Max(60, Look.HeightFor(finding.Message.Vi, 40)));
        return true;
    }
}
