using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>The report to be signed, laid out as Nghị định 30/2020 has it: issuer and national title with their rules, number and
/// date left open, title and subject, legal basis, the text, signature at the right, recipients at the left.</summary>
internal sealed class CoverSheet
{
    public const string Name = "Báo cáo";

    // A grid of narrow columns, so that the rules can be as long as the decree wants them; together some 160 mm, the width of the text.
    private const int Columns = 24;
    private const double ColumnWidth = 2.4;

    // As it comes out, with what the library adds to each column for its margins.
    private const double Drawn = ColumnWidth + 0.71;
    private const int LastLeft = 9;
    private const double Body = 14;

    // What A4 leaves between the margins, in points.
    private const double PageHeight = 257 / 25.4 * 72;
    private const double Measure = 1.12;

    // A line of the body begins 1 cm in; Excel knows no first-line indent, and ordinary spaces would be stretched.
    private const string FirstLine = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";

    private readonly IXLWorksheet sheet;
    private readonly List<int> headings = [];
    private int row;

    private CoverSheet(IXLWorksheet sheet) => this.sheet = sheet;

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var cover = new CoverSheet(workbook.AddWorksheet(Name));
        cover.sheet.Columns(1, Columns).Width = ColumnWidth;
        cover.WriteHead(content.Programme.Issuer);
        cover.WriteTitle(content);
        foreach (var basis in ReportSentences.LegalBasis(content.Programme)) cover.Paragraph(basis, italic: true);
        cover.Paragraph(ReportSentences.Opening(content));
        cover.Paragraph("I. TÌNH HÌNH NỘP BÁO CÁO", bold: true);
        cover.Paragraph(ReportSentences.StateOfReporting(content));
        cover.Paragraph("II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", bold: true);
        foreach (var sentence in ReportSentences.Indicators(content)) cover.Paragraph(sentence);
        var closing = cover.row + 1;
        cover.Paragraph(ReportSentences.Closing(content));
        cover.WriteSignature(content.Programme);
        cover.sheet.Page(XLPageOrientation.Portrait);
        cover.KeepTogether(closing);
        cover.sheet.PageSetup.PrintAreas.Add(1, 1, cover.row, Columns);
    }

    private void WriteHead(Issuer issuer)
    {
        // Capitals are a third wider than small letters.
        var height = Look.HeightFor(issuer.Name, LastLeft * Drawn * 0.72);
        Left(1, issuer.Superior);
        Right(1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold: true).Style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;
        var name = Left(2, issuer.Name, rows: 2);
        name.Style.Font.Bold = true;
        name.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        Right(2, "Độc lập - Tự do - Hạnh phúc", 13, bold: true);
        sheet.Row(1).Height = Look.HeightFor(issuer.Superior, LastLeft * Drawn * 0.72);
        sheet.Row(2).Height = 19;
        sheet.Row(3).Height = Math.Max(5, height - 19);
        sheet.Row(4).Height = 6;
        Rule(4, 4, 6);
        Rule(3, 13, 21);
        Left(5, $"Số: …/{issuer.DocumentCode}", 13);
        Right(5, $"{issuer.Place}, ngày … tháng … năm …", 13).Style.Font.Italic = true;
        sheet.Row(5).Height = 21;
        row = 6;
    }

    private void WriteTitle(Consolidation content)
    {
        Centred("BÁO CÁO", 14);
        Centred(ReportSentences.Subject(content), 14);
        Centred(content.Programme.Name.Vi, 14);
        sheet.Row(++row).Height = 6;
        Rule(row, 10, 15);
        sheet.Row(++row).Height = 10;
    }

    private void WriteSignature(Programme programme)
    {
        string[] lines = [.. programme.Signer.OnBehalf, programme.Signer.Position];
        string[] recipients = [.. programme.Recipients, .. programme.Recipients.Any(one => one.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase)) ? [] : new[] { "Lưu: VT" }];
        var list = string.Join("\n", recipients.Select((one, i) => $"- {one.TrimEnd('.', ';')}{(i == recipients.Length - 1 ? "." : ";")}"));
        sheet.Row(++row).Height = 10;
        var first = row + 1;
        foreach (var line in lines)
        {
            Right(++row, line.ToUpper(Numbers.Vietnamese), 13, bold: true, from: LastLeft + 3);
            sheet.Row(row).Height = Look.HeightFor(line, (Columns - LastLeft - 2) * Drawn * 0.7, 13);
        }

        // The room for signature, seal and name.
        row++;
        sheet.Row(row).Height = Math.Max(100, Look.HeightFor(list, (LastLeft + 2) * Drawn, 11) - ((lines.Length - 1) * 20));
        var head = sheet.TextLine(first, 1, LastLeft + 2, "Nơi nhận:", 12, bold: true);
        head.Style.Font.Italic = true;
        var left = sheet.Range(first + 1, 1, row, LastLeft + 2).Merge();
        left.FirstCell().Put(list);
        left.Style.Font.FontSize = 11;
        left.Style.Alignment.WrapText = true;
        left.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    // A heading stays with what it is over, and a signature never stands on a page without text: the last paragraph goes with it.
    // Not fitted to the page's width, as the sheet has that width already, and Excel would leave the page breaks out.
    private void KeepTogether(int closing)
    {
        sheet.PageSetup.Scale = 100;
        var left = PageHeight;
        for (var first = 1; first <= row;)
        {
            var last = first == closing ? row : headings.Contains(first) ? first + 1 : first;
            var height = Enumerable.Range(first, last - first + 1).Sum(at => sheet.Row(at).Height);
            if (height > left)
            {
                sheet.PageSetup.AddHorizontalPageBreak(first - 1);
                left = PageHeight;
            }

            left -= height;
            first = last + 1;
        }
    }

    private void Paragraph(string text, bool bold = false, bool italic = false)
    {
        var whole = FirstLine + text;
        if (bold) headings.Add(row + 1);
        var range = sheet.TextLine(++row, 1, Columns, whole, Body, bold);
        range.FirstCell().Put(whole);
        range.Style.Font.Italic = italic;
        range.Style.Alignment.Horizontal = bold ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Justify;
        sheet.Row(row).Height = Look.HeightFor(whole, Columns * Drawn * Measure, Body) + 3;
    }

    private void Centred(string text, double size)
    {
        var range = sheet.TextLine(++row, 1, Columns, text, size, bold: true);
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Row(row).Height = Look.HeightFor(text, Columns * Drawn * 0.9, size) + 2;
    }

    private IXLRange Left(int at, string text, double size = 12, int rows = 1)
    {
        var range = sheet.Range(at, 1, at + rows - 1, LastLeft).Merge();
        range.FirstCell().SetValue(text);
        range.Style.Font.FontSize = size;
        range.Style.Alignment.WrapText = true;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }

    private IXLRange Right(int at, string text, double size, bool bold = false, int from = LastLeft + 1)
    {
        var range = sheet.TextLine(at, from, Columns, text, size, bold);
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }

    private void Rule(int at, int from, int to) => sheet.Range(at, from, at, to).Style.Border.TopBorder = XLBorderStyleValues.Thin;
}
