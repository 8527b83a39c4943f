using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Changes the XML of a workbook's parts by what it says, so that it matters not how the library that wrote it puts its prefixes.</summary>
internal static class WorkbookXml
{
    public const string Main = "xl/workbook.xml";
    public const string MainRelations = "xl/_rels/workbook.xml.rels";
    public const string Figures = "xl/worksheets/sheet1.xml";
    public const string Texts = "xl/sharedStrings.xml";
    public const string ContentTypes = "[Content_Types].xml";

    public static readonly XNamespace Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static BinaryData Xml(this BinaryData workbook, string part, Action<XElement> change) => workbook.Replace(part, text =>
    {
        var document = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        change(document.Root!);
        return InFull(document);
    });

    public static BinaryData EveryXml(this BinaryData workbook, Func<string, bool> parts, Action<XElement> change) =>
        Parts(workbook).Where(part => IsXml(part) && parts(part)).Aggregate(workbook, (changed, part) => changed.Xml(part, change));

    public static BinaryData EverySheet(this BinaryData workbook, Action<XElement> change) => workbook.EveryXml(part => part.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal), change);

    public static BinaryData Names(this BinaryData workbook, Func<XElement, bool> which, Action<XElement> change) =>
        workbook.Xml(Main, root => root.Descendants(Sheets + "definedName").Where(which).ToList().ForEach(change));

    /// <summary>Rewrites every part of XML from its text.</summary>
    public static BinaryData EveryText(this BinaryData workbook, Func<string, byte[]> rewrite) => workbook.Edit(zip =>
    {
        foreach (var part in zip.Entries.Where(entry => IsXml(entry.FullName)).ToList())
        {
            string text;
            using (var reader = new StreamReader(part.Open())) text = reader.ReadToEnd();
            var name = part.FullName;
            part.Delete();
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(rewrite(text));
        }
    });

    public static BinaryData RenameParts(this BinaryData workbook, Func<string, string> rename) => workbook.Edit(zip =>
    {
        foreach (var part in zip.Entries.ToList())
        {
            using var content = new MemoryStream();
            using (var stream = part.Open()) stream.CopyTo(content);
            part.Delete();
            using var renamed = zip.CreateEntry(rename(part.FullName)).Open();
            renamed.Write(content.ToArray());
        }
    });

    /// <summary>Another prefix for the elements of workbooks; null for none.</summary>
    public static BinaryData Prefixed(this BinaryData workbook, string? prefix) => workbook.EveryXml(part => part.StartsWith("xl/", StringComparison.Ordinal), root =>
    {
        if (root.Name.Namespace != Sheets) return;
        root.DescendantsAndSelf().Attributes().Where(one => one.IsNamespaceDeclaration && one.Value == Sheets.NamespaceName).Remove();
        root.SetAttributeValue(prefix is null ? "xmlns" : XNamespace.Xmlns + prefix, Sheets.NamespaceName);
    });

    public static XElement Cell(this XElement sheet, string address) => sheet.Descendants(Sheets + "c").Single(cell => cell.Attribute("r")!.Value == address);

    public static XElement Row(this XElement sheet, int row) => sheet.Descendants(Sheets + "row").Single(one => one.Attribute("r")!.Value == row.ToString(CultureInfo.InvariantCulture));

    public static void Merge(this XElement sheet, string range)
    {
        if (sheet.Element(Sheets + "mergeCells") is not { } merges) sheet.Element(Sheets + "sheetData")!.AddAfterSelf(merges = new XElement(Sheets + "mergeCells"));
        merges.Add(new XElement(Sheets + "mergeCell", new XAttribute("ref", range)));
    }

    public static string InFull(XDocument document) => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + document.ToString(SaveOptions.DisableFormatting);

    private static bool IsXml(string part) => part.EndsWith(".xml", StringComparison.Ordinal) || part.EndsWith(".rels", StringComparison.Ordinal);

    private static List<string> Parts(BinaryData workbook)
    {
        using var zip = new ZipArchive(workbook.ToStream(), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
