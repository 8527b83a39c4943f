using System.IO.Compression;
using System.Xml.Linq;
using Reporting.Functions.Workbooks;

namespace Reporting.Benchmarks;

/// <summary>What a workbook's package is made of, found without the reader that is measured.</summary>
internal static class WorkbookPackage
{
    private const string Workbook = "xl/workbook.xml";
    private const string Relations = "xl/_rels/workbook.xml.rels";

    /// <returns>The parts that nobody who reads the form can do without.</returns>
    public static string[] NeededParts(BinaryData file)
    {
        using var zip = new ZipArchive(file.ToStream());
        var targets = Load(zip, Relations).Root!.Elements().ToDictionary(one => one.Attribute("Id")!.Value, one => one.Attribute("Target")!.Value);
        var sheets = Load(zip, Workbook).Descendants().Where(one => one.Name.LocalName == "sheet" && one.Attribute("name")!.Value is FormNames.FormSheet or FormNames.ManifestSheet)
            .Select(one => targets[one.Attributes().Single(attribute => attribute.Name.LocalName == "id").Value]).ToList();
        var others = targets.Values.Where(target => target.EndsWith("styles.xml", StringComparison.Ordinal) || target.EndsWith("sharedStrings.xml", StringComparison.Ordinal));
        return ["_rels/.rels", Workbook, Relations, .. others.Concat(sheets).Select(target => target.StartsWith('/') ? target[1..] : $"xl/{target}")];
    }

    private static XDocument Load(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }
}
