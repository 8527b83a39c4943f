using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>What the units say in words, question by question.</summary>
internal static class NarrativeSheet
{
    public const string Name = "Thuyết minh";

    private const double TextWidth = 92;

    // In points; some fourteen lines.
    private const double HighestPiece = 230;

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var asked = content.Programme.Elements.Where(element => element.Kind == ElementKind.Text).ToList();
        if (asked.Count == 0) return;
        var table = new TableSheet(workbook, content, Name, "Ý KIẾN CỦA CÁC ĐƠN VỊ", ("TT", 6), ("Đơn vị", 34), ("Phần trình bày", TextWidth));
        foreach (var element in asked)
        {
            var said = content.Counted.Select(report => (report.Unit, report.Verdict.Values.FirstOrDefault(value => value.Element == element.Code)?.Text)).Where(one => !string.IsNullOrWhiteSpace(one.Text)).ToList();
            table.AddHeading($"{element.Label.Vi} ({said.Count} đơn vị)");
            for (var i = 0; i < said.Count; i++) WriteText(table, i + 1, said[i].Unit.Name, said[i].Text!);
        }

        table.Finish();
    }

    // A long text goes over several rows, broken between words: a row is never higher than a page, and a page never cuts a line.
    private static void WriteText(TableSheet table, int number, string unit, string text)
    {
        var pieces = Pieces(text).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var cells = i == 0 ? table.Add(number, unit, pieces[i]) : table.Add(null, "(tiếp theo)", pieces[i]);
            cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            table.Sheet.Cell(table.Row, 1).Align(XLAlignmentHorizontalValues.Center);
        }
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var rest = text.AsMemory();
        while (Look.HeightFor(rest.ToString(), TextWidth) > HighestPiece)
        {
            var some = LongestFitting(rest.Span);
            var end = rest.Span[..some].LastIndexOfAny(' ', '\n') is var space and > 0 ? space : some;
            yield return rest[..end].ToString();
            rest = rest[(end < some ? end + 1 : end)..];
        }

        yield return rest.ToString();
    }

    private static int LongestFitting(ReadOnlySpan<char> text)
    {
        var (fits, tooLong) = (1, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Look.HeightFor(text[..middle].ToString(), TextWidth) > HighestPiece) tooLong = middle;
            else fits = middle;
        }

        return fits;
    }
}
