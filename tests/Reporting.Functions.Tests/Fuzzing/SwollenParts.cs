using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Little to send and much to read: what is small when packed and asks for memory or for time when it is not.</summary>
internal static class SwollenParts
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static readonly IReadOnlyList<(string Name, Func<ForgedZip, Dice, ForgedZip> Swell)> Kinds =
    [
        ("many cells of one text", (zip, dice) => Cells(zip, dice, "x", dice.Of([100_000, 400_000, 1_000_100]), 10)),
        ("wide rows of a long text", (zip, dice) => Cells(zip, dice, dice.Of([new string('x', 39_999), Repeat("(mã A1) ", 4_900), Repeat("e\u0301\u0323", 13_000), Repeat("Số liệu ", 4_900)]), dice.Of([30_000, 300_000]), 16_384)),
        ("long columns of a long text", (zip, dice) => Cells(zip, dice, dice.Of([new string('x', 39_999), new string('y', 990), Repeat("e\u0301", 450)]), dice.Of([10_000, 300_000]), dice.Of([1, 6]))),
        ("many merges", (zip, dice) => InSheet(zip, dice, "pageMargins", $"<mergeCells {Main}>{Many(dice.Of([20_000, 300_000]), i => $"<mergeCell ref=\"B{(i % 1_000_000) + 1}:C{(i % 1_000_000) + 1}\"/>")}</mergeCells>")),
        ("many merges and many cells", (zip, dice) => Cells(InSheet(zip, dice, "pageMargins", $"<mergeCells {Main}>{Many(100_000, i => $"<mergeCell ref=\"XA{i + 1}:XB{i + 1}\"/>")}</mergeCells>"), dice, "x", 100_000, 10, keep: true)),
        ("many hidden columns", (zip, dice) => Cells(InSheet(zip, dice, "sheetData", $"<cols {Main}>{Many(300_000, _ => "<col min=\"16000\" max=\"16001\" hidden=\"1\"/>")}</cols>"), dice, "x", 100_000, 10, keep: true)),
        ("many names", (zip, dice) => In(zip, "xl/workbook.xml", "/definedNames", Many(dice.Of([50_000, 400_000]), i => $"<definedName {Main} name=\"n{i}\" localSheetId=\"{i % 3}\">'{(i % 2 == 0 ? "Báo cáo" : $"S{i}")}'!$A${(i % 1_000_000) + 1}</definedName>"))),
        ("many sheets and names", (zip, _) => In(In(zip, "xl/workbook.xml", "/definedNames", Many(50_000, i => $"<definedName {Main} name=\"n{i}\">'T{i}'!$A$1</definedName>")), "xl/workbook.xml", "/sheets", Many(50_000, i => $"<sheet {Main} name=\"S{i}\" sheetId=\"{i + 100}\" r:id=\"rId{i % 3}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"))),
        ("many copies of one long sheet name", (zip, dice) => In(In(zip, "xl/workbook.xml", "/sheets", $"<sheet {Main} name=\"{new string('S', 900_000)}\" sheetId=\"999\" r:id=\"rId1\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"), "xl/workbook.xml", "/definedNames", Many(100_000, _ => $"<definedName {Main} name=\"v.CBVC\" localSheetId=\"{dice.Between(3, 6)}\">'Báo cáo'!$E$15</definedName>"))),
        ("a format without end", (zip, dice) => In(In(zip, "xl/styles.xml", "/numFmts", $"<numFmt {Main} numFmtId=\"200\" formatCode=\"{new string(dice.Of(['[', '\\', '_', 'd', '"']), 300_000).Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"), "xl/styles.xml", "/cellXfs", Many(1_000, _ => $"<xf {Main} numFmtId=\"200\"/>"))),
        ("many styles", (zip, dice) => In(zip, "xl/styles.xml", dice.Of(["/cellXfs", "/fonts", "/numFmts"]), Many(500_000, i => i % 2 == 0 ? $"<xf {Main} numFmtId=\"14\" fontId=\"{i}\"/>" : $"<numFmt {Main} numFmtId=\"{i}\" formatCode=\"0.0{i}\"/>"))),
        ("many relations", (zip, dice) => In(zip, dice.Of(["xl/_rels/workbook.xml.rels", "_rels/.rels"]), "/Relationships", Many(dice.Of([50_000, 400_000]), i => $"<Relationship Id=\"r{i}\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))),
        ("a relation that climbs", (zip, _) => In(zip, "xl/_rels/workbook.xml.rels", "/Relationships", Many(200, i => $"<Relationship Id=\"r{i}\" Type=\"http://x/worksheet\" Target=\"{Repeat("a/../", 20_000)}x.xml\"/>"))),
        ("many texts", (zip, dice) => In(zip, "xl/sharedStrings.xml", "/sst", Many(dice.Of([400_000, 600_000]), _ => $"<si {Main}><t>Trạm y tế</t></si>"))),
        ("a text in many runs", (zip, _) => In(zip, "xl/sharedStrings.xml", "/sst", $"<si {Main}>{Many(400_000, _ => "<r><t></t></r>")}</si>")),
        ("a comment without end", (zip, dice) => Part(zip, dice.Of(["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]), xml => xml.Replace("?>", "?><!--" + Repeat("- - ", 2_000_000) + "-->", StringComparison.Ordinal))),
        ("many attributes", (zip, dice) => InSheet(zip, dice, "/sheetData", Many(4_000, _ => $"<row {Main} {Many(250, i => $"a{i}=\"\" ")}/>"))),
        ("a long tag", (zip, dice) => InSheet(zip, dice, "/sheetData", $"<row {Main} a=\"{new string('x', dice.Of([900_000, 1_100_000, 20_000_000]))}\"/>")),
        ("elements in elements", (zip, dice) => InSheet(zip, dice, "/sheetData", $"<a>{Many(2_000, _ => Repeat("<b>", 200) + Repeat("</b>", 200))}</a>")),
        ("a bomb", (zip, dice) => zip with { Entries = [.. zip.Entries, Blank("xl/media/a.xml", dice.Of([2_000_000, 90_000_000, 300_000_000]))] }),
        ("a bomb in what is read", (zip, dice) => zip with { Entries = [.. zip.Entries.Where(entry => entry.Name != "xl/sharedStrings.xml"), Blank("xl/sharedStrings.xml", dice.Of([900_000, 50_000_000]))] }),
        ("much that is packed little", (zip, dice) => Part(zip, dice.Of(["xl/styles.xml", "xl/sharedStrings.xml"]), xml => xml.Replace("?>", "?>" + Repeat(" \n", dice.Of([5_000_000, 14_000_000, 45_000_000])), StringComparison.Ordinal))),
        ("the same part under many names", (zip, dice) => Overlapping(zip, dice.Of([500, 1_900, 3_000]))),
        ("a directory without end", (zip, _) => zip with { Entries = [.. zip.Entries, .. Enumerable.Range(0, 60_000).Select(i => new ForgedEntry($"{i}", []) { IsStored = true })], Count = 20 }),
        ("one cell in each row", (zip, dice) => InSheet(zip, dice, "/sheetData", Many(400_000, i => $"<row {Main} r=\"{i + 1_000}\"><c r=\"A{i + 1_000}\"><v>1</v></c></row>"))),
        ("a table without end", (zip, dice) => Cells(Names(zip), dice, dice.Of([new string('x', 39_999), Repeat("e\u0301", 19_000)]), 30_000, 10)),
    ];

    private static ForgedZip Names(ForgedZip zip) =>
        Part(zip, "xl/workbook.xml", xml => System.Text.RegularExpressions.Regex.Replace(xml, "(name=\"t\\.[^>]*>'[^<]*!\\$A\\$)[0-9]+:\\$([A-Z])\\$[0-9]+<", "${1}1:$$${2}$$1000000<", System.Text.RegularExpressions.RegexOptions.CultureInvariant));

    private static ForgedZip Cells(ForgedZip zip, Dice dice, string text, int cells, int columns, bool keep = false)
    {
        var number = 0;
        var swollen = Part(zip, "xl/sharedStrings.xml", xml =>
        {
            number = XmlTag.In(xml).Count(tag => xml[(tag.Start + 1)..tag.NameEnd] is "si" or "x:si");
            return Before(xml, "/sst", $"<si {Main}><t>{text}</t></si>");
        });
        var letters = Enumerable.Range(1, columns).Select(Letters).ToList();
        var first = keep ? 1_000 : 1;
        var rows = new StringBuilder();
        for (var row = 0; row * columns < cells; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row {(row == 0 ? Main : "")} r=\"{first + row}\">");
            for (var column = 0; column < columns; column++) rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{letters[column]}{first + row}\" t=\"s\"><v>{number}</v></c>");
            rows.Append("</row>");
        }

        return InSheet(swollen, dice, "/sheetData", rows.ToString(), keep);
    }

    private static string Letters(int column) => column > 26 ? Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1) : $"{(char)('A' + column - 1)}";

    // Instead of what is in the sheet, or after it.
    private static ForgedZip InSheet(ForgedZip zip, Dice dice, string element, string insertion, bool keep = true)
    {
        var sheets = zip.Entries.Where(entry => entry.Name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(entry => entry.Name).ToList();
        return sheets.Count == 0 ? zip : Part(zip, dice.OneIn(2) ? sheets[0] : dice.Of(sheets), xml => Before(keep ? xml : WithoutRows(xml), element, insertion));
    }

    private static string WithoutRows(string xml)
    {
        var (from, to) = (xml.IndexOf("sheetData>", StringComparison.Ordinal) + 10, xml.LastIndexOf("</", Math.Max(0, xml.LastIndexOf("sheetData>", StringComparison.Ordinal)), StringComparison.Ordinal));
        return from > 10 && to > from ? xml.Remove(from, to - from) : xml;
    }

    private static ForgedZip In(ForgedZip zip, string part, string element, string insertion) => Part(zip, part, xml => Before(xml, element, insertion));

    // The default namespace is the workbook's own, whatever prefix the rest of the part has.
    private static string Before(string xml, string element, string insertion)
    {
        var name = element.TrimStart('/');
        var at = xml.LastIndexOf($"<{element}", StringComparison.Ordinal) is var plain and >= 0 ? plain : xml.LastIndexOf(element[0] == '/' ? $"</x:{name}" : $"<x:{name}", StringComparison.Ordinal);
        return at < 0 ? xml : xml.Insert(at, insertion);
    }

    private static ForgedZip Part(ForgedZip zip, string part, Func<string, string> change) =>
        zip with { Entries = [.. zip.Entries.Select(entry => entry.Name == part ? new ForgedEntry(part, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(entry.Content)))) : entry)] };

    // Packed as no fixed codes can: what is packed differs a little between machines, and what comes of it does not.
    private static ForgedEntry Blank(string part, int size)
    {
        var (content, packed) = (new byte[size], new MemoryStream());
        Array.Fill(content, (byte)' ');
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) deflate.Write(content);
        return new ForgedEntry(part, []) { Packed = packed.ToArray(), Method = 8, Size = (uint)size };
    }

    private static ForgedZip Overlapping(ForgedZip zip, int times)
    {
        var first = zip.Entries[0];
        return zip with { Entries = [.. zip.Entries, .. Enumerable.Range(0, times).Select(i => new ForgedEntry($"xl/a{i}", []) { InDirectory = first with { Name = first.Name, Offset = 0 }, IsStored = true })] };
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Many(int count, Func<int, string> one)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++) all.Append(one(i));
        return all.ToString();
    }
}
