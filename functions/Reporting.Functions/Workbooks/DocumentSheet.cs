using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks;

/// <summary>A sheet laid out as Nghị định 30/2020 has a document: issuer and national title with their rules, number, place and
/// date; the text, paragraph by paragraph; signature at the right, recipients at the left. Written from top to bottom.</summary>
internal sealed class DocumentSheet
{
    // A grid of narrow columns, so that the rules can be as long as the decree wants them; together some 160 mm, the width of the text.
    public const int Columns = 24;

    /// <summary>A column's width as it comes out.</summary>
    public const double Drawn = ColumnWidth + Look.Margins;

    private const double ColumnWidth = 2.4;
    private const int LastLeft = 9;
    private const double Body = 14;

    // What A4 leaves between the margins, in points.
    private const double PageHeight = 257 / 25.4 * 72;

    // A line of the body begins 1 cm in; Excel knows no first-line indent, and ordinary spaces would be stretched.
    private const string FirstLine = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";

    // Rows that no page ends with.
    private readonly HashSet<int> tied = [];

    public DocumentSheet(XLWorkbook workbook, string name)
    {
        Sheet = workbook.AddWorksheet(name);
        Sheet.Columns(1, Columns).Width = ColumnWidth;
    }

    public IXLWorksheet Sheet { get; }

    /// <summary>The last row written.</summary>
    public int Row { get; private set; }

    /// <param name="subject">What a letter is about, which stands below its number; a report has a title instead.</param>
    public void WriteHead(Issuer issuer, string number, string placeAndDate, string? subject = null)
    {
        var height = Look.HeightForWords(issuer.Name, LastLeft * Drawn, bold: true);
        Left(1, issuer.Superior);
        Right(1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold: true).Style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;
        var name = Left(2, issuer.Name, rows: 2);
        name.Style.Font.Bold = true;
        name.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        Right(2, "Độc lập - Tự do - Hạnh phúc", 13, bold: true);
        Sheet.Row(1).Height = Look.HeightForWords(issuer.Superior, LastLeft * Drawn);
        Sheet.Row(2).Height = 19;
        Sheet.Row(3).Height = Math.Max(5, height - 19);
        Sheet.Row(4).Height = 6;
        Rule(4, 4, 6);
        Rule(3, 13, 21);
        Left(5, number, 13);
        Right(5, placeAndDate, 13).Style.Font.Italic = true;
        Sheet.Row(5).Height = 21;
        Row = 6;
        if (subject is null) return;
        Left(Row, subject);
        Sheet.Row(Row).Height = Look.HeightForWords(subject, LastLeft * Drawn) + 6;
        WriteSpace(12);
    }

    /// <summary>Writes to whom a letter goes (Kính gửi): one on the same line, several one below the other.</summary>
    public void WriteAddressees(IReadOnlyList<string> addressees)
    {
        if (addressees.Count == 1)
        {
            WriteCentred($"Kính gửi: {addressees[0]}.", Body, bold: false);
        }
        else
        {
            Sheet.TextLine(++Row, 1, LastLeft - 1, "Kính gửi:", Body).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
            Sheet.Row(Row).Height = 21;
            for (var i = 0; i < addressees.Count; i++) WriteAddressee($"- {addressees[i]}{(i == addressees.Count - 1 ? "." : ";")}");
        }

        WriteSpace(10);
    }

    public void WriteParagraph(string text, bool italic = false)
    {
        var range = Text(text, bold: false);
        range.Style.Font.Italic = italic;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Justify;
    }

    /// <summary>Adds a heading, which stays with what it is over.</summary>
    public void WriteHeading(string text)
    {
        Text(text, bold: true).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        TieToNext(Row);
    }

    public void WriteCentred(string text, double size, bool bold = true)
    {
        var range = Sheet.TextLine(++Row, 1, Columns, text, size, bold);
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        Sheet.Row(Row).Height = Look.HeightForWords(text, Columns * Drawn, size, bold) + 2;
    }

    /// <summary>Adds the rule under a title.</summary>
    public void WriteRule(int from, int to)
    {
        WriteSpace(6);
        Rule(Row, from, to);
    }

    /// <summary>Makes room for a row that somebody else writes.</summary>
    /// <returns>The row.</returns>
    public int NextRow() => ++Row;

    /// <param name="points">Its height.</param>
    public void WriteSpace(double points) => Sheet.Row(++Row).Height = points;

    public void WriteSignature(Signer signer, IEnumerable<string> recipients)
    {
        string[] lines = [.. signer.OnBehalf.Append(signer.Position).Select(line => line.ToUpper(Numbers.Vietnamese))];
        var list = ListOf([.. recipients]);
        WriteSpace(10);
        var first = Row + 1;
        foreach (var line in lines)
        {
            Right(++Row, line, 13, bold: true, from: LastLeft + 3);
            Sheet.Row(Row).Height = Look.HeightForWords(line, (Columns - LastLeft - 2) * Drawn, 13, bold: true);
        }

        // The room for signature, seal and name.
        Row++;
        Sheet.Row(Row).Height = Math.Max(100, Look.HeightForWords(list, (LastLeft + 2) * Drawn, 11) - ((lines.Length - 1) * 20));
        var head = Sheet.TextLine(first, 1, LastLeft + 2, "Nơi nhận:", 12, bold: true);
        head.Style.Font.Italic = true;
        var left = Sheet.Range(first + 1, 1, Row, LastLeft + 2).Merge();
        left.FirstCell().Put(list);
        left.Style.Font.FontSize = 11;
        left.Style.Alignment.WrapText = true;
        left.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    /// <summary>Keeps a row on one page with the row after it.</summary>
    public void TieToNext(int row) => tied.Add(row);

    /// <summary>Sets up the page. A signature never stands on a page without text: the last paragraph goes with it.</summary>
    /// <param name="closing">The row of the last paragraph.</param>
    public void Finish(int closing)
    {
        Sheet.Page(XLPageOrientation.Portrait);
        for (var row = closing; row < Row; row++) TieToNext(row);
        BreakPages();
        Sheet.PageSetup.PrintAreas.Add(1, 1, Row, Columns);
    }

    // Not fitted to the page's width, as the sheet has that width already, and Excel would leave the page breaks out.
    private void BreakPages()
    {
        Sheet.PageSetup.Scale = 100;
        var left = PageHeight;
        for (var first = 1; first <= Row;)
        {
            var last = first;
            while (tied.Contains(last)) last++;
            var height = Enumerable.Range(first, last - first + 1).Sum(at => Sheet.Row(at).Height);
            if (height > left)
            {
                Sheet.PageSetup.AddHorizontalPageBreak(first - 1);
                left = PageHeight;
            }

            left -= height;
            first = last + 1;
        }
    }

    private void WriteAddressee(string text)
    {
        var range = Sheet.TextLine(++Row, LastLeft, Columns, text, Body);
        range.FirstCell().Put(text);
        Sheet.Row(Row).Height = Look.HeightForWords(text, (Columns - LastLeft + 1) * Drawn, Body);
    }

    private IXLRange Text(string text, bool bold)
    {
        var whole = FirstLine + text;
        var range = Sheet.TextLine(++Row, 1, Columns, whole, Body, bold);
        range.FirstCell().Put(whole);
        Sheet.Row(Row).Height = Look.HeightForWords(whole, Columns * Drawn, Body) + 3;
        return range;
    }

    private IXLRange Left(int at, string text, double size = 12, int rows = 1)
    {
        var range = Sheet.Range(at, 1, at + rows - 1, LastLeft).Merge();
        range.FirstCell().SetValue(text);
        range.Style.Font.FontSize = size;
        range.Style.Alignment.WrapText = true;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }

    private IXLRange Right(int at, string text, double size, bool bold = false, int from = LastLeft + 1)
    {
        var range = Sheet.TextLine(at, from, Columns, text, size, bold);
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        return range;
    }

    private void Rule(int at, int from, int to) => Sheet.Range(at, from, at, to).Style.Border.TopBorder = XLBorderStyleValues.Thin;

    // Whatever else is said, a copy stays in the registry (văn thư).
    private static string ListOf(IReadOnlyList<string> recipients)
    {
        string[] all = [.. recipients, .. recipients.Any(one => one.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase)) ? [] : new[] { "Lưu: VT" }];
        return string.Join("\n", all.Select((one, i) => $"- {one.TrimEnd('.', ';')}{(i == all.Length - 1 ? "." : ";")}"));
    }
}
