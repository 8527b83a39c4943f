using ClosedXML.Excel;
using Reporting.Domain.Reminders;

namespace Reporting.Functions.Workbooks;

/// <summary>The table of late units: over the narrow columns of the letter, or in columns of its own in the appendix.</summary>
/// <param name="columns">How many columns of the sheet each of ours takes, and how wide they come out together.</param>
internal sealed class LateUnitsTable(IXLWorksheet sheet, IReadOnlyList<(int Span, double Width)> columns)
{
    private const double Size = 11;

    // The name is indented, so that it keeps off the line; what is centred does so by itself.
    private const int Name = 1;
    private const double Indent = 1.6;

    private static readonly string[] Heads = ["TT", "Đơn vị", "Hạn nộp", "Tình trạng", "Quá hạn", "Người liên hệ, điện thoại"];

    public void WriteHead(int row)
    {
        foreach (var cell in Write(row, bold: true, Heads)) cell.Style.Font.Bold = true;
    }

    public void WriteUnit(int row, int number, LateUnit unit)
    {
        var cells = Write(row, bold: false, number, unit.Name, unit.Due, unit.State, unit.Overdue, unit.Contacts);
        cells[Name].Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        cells[Name].Style.Alignment.Indent = 1;
    }

    private List<IXLRange> Write(int row, bool bold, params object[] values)
    {
        var (cells, height, from) = (new List<IXLRange>(), 0.0, 1);
        for (var i = 0; i < values.Length; i++)
        {
            var cell = sheet.Range(row, from, row, from + columns[i].Span - 1);
            if (columns[i].Span > 1) cell.Merge();
            cell.FirstCell().Put(values[i]);
            Dress(cell);
            if (values[i] is string text) height = Math.Max(height, Look.HeightForWords(text, columns[i].Width - (i == Name ? Indent : 0), Size, bold) + 3);
            cells.Add(cell);
            from += columns[i].Span;
        }

        sheet.Row(row).Height = Math.Min(TableSheet.HighestRow, height);
        return cells;
    }

    private static void Dress(IXLRange cell)
    {
        cell.Style.Font.FontSize = Size;
        cell.Style.Alignment.WrapText = true;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        cell.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
    }
}
