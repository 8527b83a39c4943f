using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Functions.Tests.Support;
using static Reporting.Functions.Tests.Corpus.Forms;
using static Reporting.Functions.Tests.Corpus.WorkbookXml;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>A form filled in and saved by whatever program the station has.</summary>
public sealed class WorkbooksOfOtherPrograms
{
    private static readonly CorpusCase[] Cases =
    [
        Accepted("As Excel saves", () => Saved().Excel()),
        Accepted("As Google Sheets exports, with shared texts", () => Saved().GoogleSheets(inline: false)),
        Accepted("As Google Sheets exports, with texts in the cells", () => Saved().GoogleSheets(inline: true)),
        Accepted("As WPS saves", () => Saved().Wps()),
        Accepted("As Excel saves in the strict dialect", () => Saved().Strict()),
        Accepted("With another prefix on every element", () => Saved().Prefixed("ss")),
        Accepted("With every part in UTF-16", () => Saved().EveryText(text => InUtf16(text, new UnicodeEncoding(false, true)))),
        Accepted("With every part in UTF-16, high byte first", () => Saved().EveryText(text => InUtf16(text, new UnicodeEncoding(true, true)))),
        Accepted("With a byte order mark on every part", () => Saved().EveryText(text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)])),
        Accepted("With backslashes in the names of parts", () => Saved().RenameParts(name => name.Replace('/', '\\'))),
        Accepted("With names of parts in other letters", () => Saved().RenameParts(name => name.Replace("sharedStrings", "SharedStrings", StringComparison.Ordinal).Replace("worksheets", "Worksheets", StringComparison.Ordinal))),
        Accepted("With the workbook in another folder", () => Saved().Excel().RenameParts(name => name.Replace("xl/", "office/", StringComparison.Ordinal)).Xml("_rels/.rels", root => root.Elements().Attributes("Target").ToList().ForEach(target => target.Value = target.Value.Replace("xl/", "office/", StringComparison.Ordinal)))),
        Accepted("With every part laid out for people to read", () => Saved().EveryText(text => Encoding.UTF8.GetBytes(XDocument.Parse(text).ToString()))),
        Accepted("Without addresses on rows and cells", () => Saved().WithoutAddresses()),
        Accepted("With texts in runs of different looks and pronunciation guides", () => Saved().RichTexts()),
        Accepted("With comments and processing instructions in every part", () => Saved().EveryText(text => Encoding.UTF8.GetBytes(text[..(text.IndexOf("?>", StringComparison.Ordinal) + 2)] + "<!-- <c r=\"E15\"/> --><?mso-contentType ?>" + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..]))),
        Accepted("Unzipped and zipped again by hand, with folders and what a Mac adds", () => Saved().Edit(zip =>
        {
            foreach (var folder in new[] { "xl/", "xl/worksheets/", "__MACOSX/", "__MACOSX/._xl" }) zip.CreateEntry(folder);
        })),
        Accepted("Packed without compression", () => Saved().Edit(zip => Stored(zip))),
        Accepted("With a comment at the end of the zip", () => BinaryData.FromBytes(WithComment(Saved().ToArray()))),
        new("As a program makes it that stores every number as text", () => Filled().Change(workbook =>
        {
            foreach (var element in VanCanh.Programme.Elements.Where(element => element.Kind == ElementKind.Count))
            {
                var cell = workbook.DefinedNames.Single(name => name.Name == $"de.{element.Code}").Ranges.First().FirstCell();
                cell.SetValue(cell.GetString());
            }
        }).Save(), Domain.Reports.Outcome.Accepted, "read-as x21") { Reads = new Dictionary<string, string> { ["CBVC"] = "123", ["TVBM"] = "0" } },
        Refused("As a program makes it that never calculates", () => Saved().Xml(Figures, sheet => sheet.Cell("E15").ReplaceNodes(new XElement(Sheets + "f", "100+23"))), "formula-without-value"),
        Accepted("Without the result of any formula on the sheet of targets", () => Saved().EverySheet(sheet => sheet.Descendants(Sheets + "c").Where(cell => cell.Element(Sheets + "f") is not null).Elements(Sheets + "v").Remove())),
        Accepted("As an .xltx", () => Retyped("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")),
        Accepted("As an .xlsm that has no macros", () => Retyped("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        Accepted("As an .xlsm with macros", () => WithMacros(), "macros-ignored"),
    ];

    // Each takes LibreOffice a second or more, and several cases go on from them.
    private static readonly Lazy<Task<BinaryData>> Resaved = new(() => LibreOffice.Resave(Saved()));
    private static readonly Lazy<Task<BinaryData>> Ods = new(() => LibreOffice.Convert(Saved(), "xlsx", "ods"));
    private static readonly Lazy<Task<BinaryData>> Xls = new(() => LibreOffice.Convert(Saved(), "xlsx", "xls"));

    private static readonly CorpusCase[] OfLibreOffice =
    [
        Accepted("Saved by LibreOffice", () => Resaved.Value),
        Accepted("Saved by LibreOffice twice", async () => await LibreOffice.Resave(await Resaved.Value)),
        Accepted("Saved by LibreOffice as .ods and from there as .xlsx", async () => await LibreOffice.Convert(await Ods.Value, "ods", "xlsx")),
        Accepted("Saved by LibreOffice as .xls and from there as .xlsx", async () => await LibreOffice.Convert(await Xls.Value, "xls", "xlsx")),
        Accepted("As Excel saves, then by LibreOffice", () => LibreOffice.Resave(Saved().Excel())),
        Refused("Saved by LibreOffice as .xls", () => Xls.Value, "old-excel-file"),
        Refused("Saved by LibreOffice as .ods", () => Ods.Value, "open-document"),
        Refused("Saved by LibreOffice as .fods", () => LibreOffice.Convert(Saved(), "xlsx", "fods"), "open-document"),
        Refused("Saved by LibreOffice as a web page", () => LibreOffice.Convert(Saved(), "xlsx", "html"), "web-page"),
        Refused("Saved by LibreOffice as .csv", () => LibreOffice.Convert(Saved(), "xlsx", "csv"), "plain-text"),
        Refused("Saved by LibreOffice as .pdf", () => LibreOffice.Convert(Saved(), "xlsx", "pdf"), "not-a-workbook"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    public static TheoryData<string> NamesOfLibreOffice => CorpusCase.NamesOf(OfLibreOffice);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_form(string how) => CorpusVerdict.Check(Cases, how);

    [LibreOfficeTheory]
    [MemberData(nameof(NamesOfLibreOffice))]
    public Task A_form_through_LibreOffice(string how) => CorpusVerdict.Check(OfLibreOffice, how);

    private static byte[] InUtf16(string text, Encoding encoding) =>
        [.. encoding.GetPreamble(), .. encoding.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..])];

    private static void Stored(ZipArchive zip)
    {
        foreach (var part in zip.Entries.ToList())
        {
            using var content = new MemoryStream();
            using (var stream = part.Open()) stream.CopyTo(content);
            part.Delete();
            using var stored = zip.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open();
            stored.Write(content.ToArray());
        }
    }

    private static byte[] WithComment(byte[] zip)
    {
        var comment = Encoding.ASCII.GetBytes("zipped by hand");
        zip[^2] = (byte)comment.Length;
        return [.. zip, .. comment];
    }

    private static BinaryData Retyped(string type) => Saved().Replace(ContentTypes, text => text.Replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type, StringComparison.Ordinal));

    private static BinaryData WithMacros() => Retyped("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        .Add("xl/vbaProject.bin", Compound.Write(3,
            ("PROJECT", Encoding.ASCII.GetBytes("ID=\"{00000000-0000-0000-0000-000000000000}\"\r\nDocument=ThisWorkbook/&H00000000\r\nName=\"VBAProject\"\r\n")),
            ("VBA/dir", new byte[500]), ("VBA/_VBA_PROJECT", [0xCC, 0x61, 0xFF, 0xFF, 0, 0, 0]), ("VBA/ThisWorkbook", new byte[5000])).ToArray())
        .Xml(ContentTypes, types => types.AddFirst(new XElement(types.Name.Namespace + "Default", new XAttribute("Extension", "bin"), new XAttribute("ContentType", "application/vnd.ms-office.vbaProject"))))
        .Xml(MainRelations, root => root.Add(new XElement(root.Name.Namespace + "Relationship", new XAttribute("Id", "rIdVba"), new XAttribute("Type", "http://schemas.microsoft.com/office/2006/relationships/vbaProject"), new XAttribute("Target", "vbaProject.bin"))));
}
