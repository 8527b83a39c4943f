using System.IO.Compression;
using System.Text;
using Reporting.Functions.Tests.Support;
using static Reporting.Functions.Tests.Corpus.Forms;
using static Reporting.Functions.Tests.Corpus.WorkbookXml;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Workbooks that were made to harm, or that hold more than anybody means to report.</summary>
public sealed class PartsThatAreTricks
{
    private const string Sst = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private const string Laughs = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + Sst + "<si><t>&c;</t></si></sst>";
    private const string Outside = "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + Sst + "<si><t>&a;</t></si></sst>";

    private static readonly CorpusCase[] Cases =
    [
        Refused("200 MB of zeros in texts, in a part of a few hundred KB", () => WithTexts(writer => Repeat(writer, $"<si><t>{new string('0', 2000)}</t></si>", 200_000_000)), "zip-bomb") with { Options = Unhurried },
        Refused("2 MB of zeros in one text", () => WithTexts(writer => { writer.Write("<si><t>"); Repeat(writer, new string('0', 1000), 2_000_000); writer.Write("</t></si>"); }), "workbook-too-large"),
        Refused("20 MB of blanks between the texts", () => WithTexts(writer => Repeat(writer, new string(' ', 1000), 20_000_000)), "zip-bomb") with { Options = Unhurried },
        Refused("A tag of 3 MB, packed to nothing", () => Saved().Edit(zip => Rewrite(zip, Figures, writer => { writer.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" a=\""); Repeat(writer, new string('x', 1000), 3_000_000); })), "zip-bomb"),
        Refused("More parts than any workbook has", () => Saved().Edit(zip => { for (var i = 0; i < 2_000; i++) zip.CreateEntry($"xl/media/image{i}.png"); }), "workbook-too-large"),
        Refused("70,000 parts, more than the zip's own count can say", () => Saved().Edit(zip => { for (var i = 0; i < 70_000; i++) zip.CreateEntry($"m/{i}"); }), "workbook-too-large") with { Options = Unhurried },
        Accepted("Zips within zips, which nobody opens", () => Saved().Add("xl/embeddings/package1.zip", Nested(5).ToArray())),
        Accepted("60 MB of photographs, where the upload would let it in", () => Saved().Add("xl/media/image1.jpeg", Noise(60_000_000), CompressionLevel.NoCompression)) with { Options = Unhurried },
        Refused("A DTD in the shared texts", () => Saved().Replace(Texts, _ => "<!DOCTYPE sst>" + Sst + "</sst>"), "document-type"),
        Refused("A DTD in a part that is not read", () => Saved().Replace("docProps/app.xml", _ => "<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE Properties><Properties/>"), "document-type"),
        Refused("A DTD in UTF-16", () => Saved().Add("customXml/item1.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<!DOCTYPE a><a/>")]), "document-type"),
        Refused("An entity from outside", () => Saved().Replace(Texts, _ => Outside), "document-type"),
        Refused("Entities of entities", () => Saved().Replace(Texts, _ => Laughs), "document-type"),
        Refused("An entity that is not declared", () => Saved().Replace(Texts, xml => xml.Replace("CBVC_NU", "&cbvc;", StringComparison.Ordinal)), "damaged-file"),
        Refused("A part that climbs out of its folder", () => Saved().Add("xl/../../evil.xml", "<a/>"), "unsafe-part-names"),
        Refused("A part that climbs out with backslashes", () => Saved().Add("xl\\..\\..\\evil.xml", "<a/>"), "unsafe-part-names"),
        Refused("A part with an absolute path", () => Saved().Add("/etc/passwd", "x"), "unsafe-part-names"),
        Refused("A part on a drive", () => Saved().Add("C:\\Windows\\evil.dll", "x"), "unsafe-part-names"),
        Refused("A part on another machine", () => Saved().Add("\\\\server\\share\\evil.xml", "<a/>"), "unsafe-part-names"),
        Refused("A part with a control character in its name", () => Saved().Add("xl/a\u0007.xml", "<a/>"), "unsafe-part-names"),
        Refused("A part whose name is longer than any disk takes", () => Saved().Add("xl/" + new string('a', 300), "x"), "unsafe-part-names"),
        Refused("Two parts whose names differ in case only", () => Saved().Add("xl/Worksheets/Sheet1.xml", "<worksheet/>"), "unsafe-part-names"),
        Refused("Two parts of the same name", () => Saved().Add(Figures, "<worksheet/>"), "unsafe-part-names"),
        Refused("Two parts whose names differ in slashes only", () => Saved().Add("xl\\worksheets\\sheet1.xml", "<worksheet/>"), "unsafe-part-names"),
        Refused("A text of 50,000 letters", () => Saved().Xml(Texts, root => root.Descendants(Sheets + "t").Last().Value = new string('x', 50_000)), "workbook-too-large"),
        Refused("A text of 50,000 letters in the cell itself", () => Saved().InlineTexts().EverySheet(sheet => sheet.Descendants(Sheets + "t").Last().Value = new string('x', 50_000)), "workbook-too-large"),
        Refused("More cells than anybody fills in", () => Saved().Prefixed(null).Edit(zip => Insert(zip, writer => { for (var row = 100; row < 1_100; row++) WriteRow(writer, row, 1_001); })), "workbook-too-large") with { Options = Unhurried },
        Refused("The same cell twice", () => Saved().Xml(Figures, sheet => sheet.Cell("E15").AddAfterSelf(sheet.Cell("E15"))), "damaged-file"),
        Refused("A cell in another row than its own", () => Saved().Xml(Figures, sheet => sheet.Cell("E15").SetAttributeValue("r", "E16")), "damaged-file"),
        Refused("A cell beyond the last column", () => Saved().Xml(Figures, sheet => sheet.Cell("E15").SetAttributeValue("r", "XFE15")), "damaged-file"),
        Refused("A text that the file does not hold", () => Saved().Xml(Figures, sheet => sheet.Cell("C15").SetElementValue(Sheets + "v", "99999")), "damaged-file"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_workbook_with(string what) => CorpusVerdict.Check(Cases, what);

    private static BinaryData WithTexts(Action<StreamWriter> write) => Saved().Edit(zip => Rewrite(zip, Texts, writer =>
    {
        writer.Write(Sst);
        write(writer);
        writer.Write("</sst>");
    }));

    private static void Rewrite(ZipArchive zip, string part, Action<StreamWriter> write)
    {
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Optimal).Open());
        write(writer);
    }

    private static void Repeat(StreamWriter writer, string text, int bytes)
    {
        for (var written = 0; written < bytes; written += text.Length) writer.Write(text);
    }

    // Before the end of the data, as if a style had been pasted over everything.
    internal static void Insert(ZipArchive zip, Action<StreamWriter> write)
    {
        string text;
        using (var reader = new StreamReader(zip.GetEntry(Figures)!.Open())) text = reader.ReadToEnd();
        var end = text.LastIndexOf("</", text.IndexOf("sheetData>", text.IndexOf("sheetData>", StringComparison.Ordinal) + 1, StringComparison.Ordinal), StringComparison.Ordinal);
        Rewrite(zip, Figures, writer =>
        {
            writer.Write(text[..end]);
            write(writer);
            writer.Write(text[end..]);
        });
    }

    private static void WriteRow(StreamWriter writer, int row, int cells)
    {
        writer.Write($"<row r=\"{row}\">");
        for (var cell = 0; cell < cells; cell++) writer.Write("<c s=\"1\"/>");
        writer.Write("</row>");
    }

    private static BinaryData Nested(int depth) => depth == 0 ? Saved() : Saved().Add("inner.zip", Nested(depth - 1).ToArray());

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(60).NextBytes(noise);
        return noise;
    }
}
