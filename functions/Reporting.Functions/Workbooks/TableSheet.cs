using ClosedXML.Excel;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>A sheet of the consolidated workbook that is one table: title, what it covers, head in row 3, a row a thing.</summary>
internal sealed class TableSheet
{
    public const int HeadRow = 3;

    /// <summary>No row can be higher, in Excel.</summary>
    public const double HighestRow = 409;

    // Look.HeightFor reckons with columns measured in Calibri; these are measured in Times New Roman 12, which is wider.
    private const double Measure = 1.12;

    private readonly (string Name, double Width)[] columns;

    public TableSheet(XLWorkbook workbook, Consolidation content, string name, string title, params (string Name, double Width)[] columns)
    {
        this.columns = columns;
        Sheet = workbook.AddWorksheet(name);
        Width = columns.Sum(column => column.Width);
        for (var i = 0; i < columns.Length; i++) Sheet.Column(i + 1).Width = columns[i].Width;
        Sheet.TextLine(1, 1, columns.Length, title, 14, bold: true);
        Sheet.Row(1).Height = Look.HeightFor(title, Width * 0.8, 14) + 4;
        Sheet.Coverage(content, columns.Length);
        Head();
        Row = HeadRow;
    }

    public IXLWorksheet Sheet { get; }

    /// <summary>The last row written.</summary>
    public int Row { get; private set; }

    public double Width { get; }

    /// <summary>Adds a row that is as high as its longest text.</summary>
    public IXLRange Add(params object?[] values)
    {
        Row++;
        var height = 20.0;
        for (var i = 0; i < values.Length; i++)
        {
            Sheet.Cell(Row, i + 1).Put(values[i]);
            if (values[i] is string text) height = Math.Max(height, Look.HeightFor(text, columns[i].Width * Measure));
        }

        Sheet.Row(Row).Height = Math.Min(HighestRow, height);
        var cells = Sheet.Range(Row, 1, Row, columns.Length);
        cells.Style.Alignment.WrapText = true;
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        cells.Bordered();
        return cells;
    }

    /// <summary>Adds a heading over all columns.</summary>
    public void AddHeading(string text, int level = 1)
    {
        Row++;
        var range = Sheet.TextLine(Row, 1, columns.Length, text, bold: true);
        range.Style.Fill.BackgroundColor = level == 1 ? Look.Section : XLColor.NoColor;
        range.Bordered();
        Sheet.Row(Row).Height = Math.Max(20, Look.HeightFor(text, Width * 0.9));
    }

    /// <summary>Adds a sentence below the table.</summary>
    public void AddNote(string text)
    {
        Row++;
        var range = Sheet.TextLine(Row, 1, columns.Length, text, 11);
        range.Style.Font.Italic = true;
        range.Style.Font.FontColor = Look.Faint;
        Sheet.Row(Row).Height = Look.HeightFor(text, Width * Measure, 11);
    }

    public void Finish(XLPageOrientation orientation = XLPageOrientation.Landscape)
    {
        Sheet.SheetView.FreezeRows(HeadRow);
        Sheet.Page(orientation);
        Sheet.PageSetup.SetRowsToRepeatAtTop(HeadRow, HeadRow);
        Sheet.PageSetup.PrintAreas.Add(1, 1, Row, columns.Length);
    }

    private void Head()
    {
        for (var i = 0; i < columns.Length; i++) Sheet.Cell(HeadRow, i + 1).SetValue(columns[i].Name);
        Sheet.Range(HeadRow, 1, HeadRow, columns.Length).AsTableHead();
        Sheet.Row(HeadRow).Height = Math.Max(24, columns.Max(column => Look.HeightFor(column.Name, column.Width * 0.8)));
    }
}
