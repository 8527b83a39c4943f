using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>How our workbooks look: one typeface and one set of colours, after Nghị định 30/2020 (Times New Roman, A4).</summary>
internal static class Look
{
    public static readonly XLColor Ink = XLColor.Black;
    public static readonly XLColor Faint = XLColor.FromHtml("#595959");
    public static readonly XLColor Line = XLColor.FromHtml("#A6A6A6");
    public static readonly XLColor Head = XLColor.FromHtml("#DCE6F1");
    public static readonly XLColor Section = XLColor.FromHtml("#F2F2F2");
    public static readonly XLColor Input = XLColor.FromHtml("#FFF9DB");
    public static readonly XLColor Error = XLColor.FromHtml("#F8B4B4");
    public static readonly XLColor Warning = XLColor.FromHtml("#FFE08A");
    public static readonly XLColor Good = XLColor.FromHtml("#C6E7C8");
    public static readonly XLColor Link = XLColor.FromHtml("#0B5CAD");

    /// <summary>What the library adds to a column's width, in characters, for what a cell keeps clear at its sides.</summary>
    public const double Margins = 0.71;

    // What a cell holds, in Excel.
    private const int LongestText = 32_767;

    /// <returns>A new workbook in our typeface.</returns>
    public static XLWorkbook NewWorkbook(string title)
    {
        var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = "Times New Roman";
        workbook.Style.Font.FontSize = 12;
        workbook.Properties.Title = title;
        workbook.Properties.Author = "Reporting";
        return workbook;
    }

    /// <summary>A4 with the margins of Nghị định 30/2020 (left 30 mm, right 15 mm, top and bottom 20 mm), fitted to one page's width.</summary>
    public static void A4(this IXLWorksheet sheet, XLPageOrientation orientation = XLPageOrientation.Portrait)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = orientation;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        (page.Margins.Left, page.Margins.Right, page.Margins.Top, page.Margins.Bottom) = (30 / 25.4, 15 / 25.4, 20 / 25.4, 20 / 25.4);
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.AllPages);
        sheet.ShowGridLines = false;
    }

    /// <summary>A merged line of text over some columns, wrapped. Rows do not grow by themselves under a merge, so the height is
    /// worked out from the length: a bare host has no fonts to measure with.</summary>
    public static IXLRange TextLine(this IXLWorksheet sheet, int row, int fromColumn, int toColumn, string text, double fontSize = 12, bool bold = false)
    {
        var range = sheet.Range(row, fromColumn, row, toColumn).Merge();
        range.FirstCell().SetValue(text);
        range.Style.Font.FontSize = fontSize;
        range.Style.Font.Bold = bold;
        range.Style.Alignment.WrapText = true;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        return range;
    }

    /// <summary>Height that shows the whole text in a cell of that width (in characters of the default size).</summary>
    public static double HeightFor(string text, double width, double fontSize = 12)
    {
        // Times New Roman sets about 1.05 average letters to a width unit of the default digit; Vietnamese capitals are wider.
        var perLine = Math.Max(1, width * 12 / fontSize * 1.02);
        return HeightOf(text.Split('\n').Sum(part => Math.Max(1, (int)Math.Ceiling(part.Length / perLine))), fontSize);
    }

    /// <summary>The same, measured letter by letter and broken between words: where a line more or less shows.</summary>
    /// <param name="width">As it comes out, <see cref="Margins"/> included.</param>
    public static double HeightForWords(string text, double width, double fontSize = 12, bool bold = false)
    {
        // A width unit is the digit of the default size, half an em. Bold letters are wider, and no two programs set a line alike.
        var ems = Math.Max(1, (width - Margins) * 12 / fontSize / 2 * (bold ? 0.86 : 0.95));
        return HeightOf(TimesNewRoman.LinesOf(text, ems), fontSize);
    }

    public static void Bordered(this IXLRange range)
    {
        range.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        range.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
        range.Style.Border.OutsideBorderColor = Line;
        range.Style.Border.InsideBorderColor = Line;
    }

    private static double HeightOf(int lines, double fontSize) => lines * fontSize * 1.35 + 3;

    /// <summary>The head of a table.</summary>
    public static void AsTableHead(this IXLRange range)
    {
        range.Bordered();
        range.Style.Fill.BackgroundColor = Head;
        range.Style.Font.Bold = true;
        range.Style.Alignment.WrapText = true;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    /// <summary>A page of a document: <see cref="A4"/> with the number in the middle of the top margin, none on page 1, each sheet
    /// numbered for itself, as Nghị định 30/2020 has it for a document and its appendices.</summary>
    public static void Page(this IXLWorksheet sheet, XLPageOrientation orientation)
    {
        sheet.A4(orientation);
        var page = sheet.PageSetup;
        page.Footer.Right.Clear(XLHFOccurrence.AllPages);
        page.FirstPageNumber = 1;
        page.DifferentFirstPageOnHF = true;

        // In Excel's own codes: the library writes "the default font" for a font that equals the workbook's, and Excel takes its own.
        page.Header.Center.AddText("&\"Times New Roman,Regular\"&13&P", XLHFOccurrence.OddPages);
    }

    /// <summary>Says in row 2 which units and which moment the sheet is about.</summary>
    public static void Coverage(this IXLWorksheet sheet, Consolidation content, int columns)
    {
        var line = sheet.TextLine(2, 1, columns, $"{content.Node.Name}; kỳ {content.Period.Id}; tính đến {VietnamTime.Words(content.AsOf).Vi} (giờ Việt Nam), theo các báo cáo được chấp nhận.", 11);
        line.Style.Font.Italic = true;
        sheet.Row(2).Height = 18;
    }

    /// <summary>Puts a number as a number and a text as nothing but a text: whatever a unit typed, it becomes neither formula nor
    /// link, not even when somebody edits the cell.</summary>
    public static void Put(this IXLCell cell, object? value)
    {
        switch (value)
        {
            case int number: cell.SetValue(number); break;
            case decimal number: cell.SetValue((double)number); break;
            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                cell.Style.NumberFormat.Format = "dd/MM/yyyy";
                break;
            case string text:
                cell.Style.NumberFormat.Format = "@";
                cell.SetValue(Fitting(text));
                break;
        }
    }

    /// <returns>As much of the text as a cell holds.</returns>
    public static string Fitting(string text) => text.Length > LongestText ? text[..LongestText] : text;

    public static void Align(this IXLCell cell, XLAlignmentHorizontalValues horizontal) => cell.Style.Alignment.Horizontal = horizontal;

    /// <returns>The format of a number with so many decimals.</returns>
    public static string Format(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    public static BinaryData ToBytes(this XLWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.SaveAs(stream, new SaveOptions { ValidatePackage = false });
        return BinaryData.FromBytes(stream.ToArray());
    }
}
