using System.IO.Compression;
using System.Xml.Linq;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Consolidate;

/// <summary>Reads a workbook's XML itself, because a library may work formulas out instead of telling what is stored.</summary>
internal static class StoredCells
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <returns>The cells of every sheet by <c>Sheet!A1</c>.</returns>
    public static IReadOnlyDictionary<string, StoredCell> Of(BinaryData workbook) =>
        Sheets(workbook).SelectMany(sheet => sheet.Xml.Descendants(Main + "c").Select(cell => (Key: $"{sheet.Name}!{cell.Attribute("r")!.Value}", Cell: Of(cell)))).ToDictionary(one => one.Key, one => one.Cell);

    public static IReadOnlyDictionary<string, StoredCell> FormulasOf(BinaryData workbook) =>
        Of(workbook).Where(cell => cell.Value.Formula is not null).ToDictionary();

    /// <returns>Where the cells of a sheet lead to, by their addresses.</returns>
    public static IReadOnlyDictionary<string, string> LinksOf(BinaryData workbook, string sheet) =>
        Sheets(workbook).Single(one => one.Name == sheet).Xml.Descendants(Main + "hyperlink").ToDictionary(link => link.Attribute("ref")!.Value, link => link.Attribute("location")?.Value ?? "outside");

    /// <returns>The workbook with its formulas and without their values, so that whoever opens it has to calculate.</returns>
    public static BinaryData WithoutValuesOfFormulas(BinaryData workbook) =>
        Sheets(workbook).Aggregate(workbook, (changed, sheet) => changed.Replace(sheet.Part, text =>
        {
            var xml = XDocument.Parse(text);
            foreach (var formula in xml.Descendants(Main + "f").ToList()) formula.ElementsAfterSelf(Main + "v").Remove();
            return xml.ToString(SaveOptions.DisableFormatting);
        }));

    private static StoredCell Of(XElement cell) => new(cell.Element(Main + "f")?.Value, cell.Element(Main + "v")?.Value ?? "");

    private static List<(string Name, string Part, XDocument Xml)> Sheets(BinaryData workbook)
    {
        using var zip = new ZipArchive(workbook.ToStream());
        var parts = Read(zip, "xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(relation => relation.Attribute("Id")!.Value, relation => relation.Attribute("Target")!.Value.TrimStart('/'));
        return
        [
            .. from sheet in Read(zip, "xl/workbook.xml").Descendants(Main + "sheet")
               let target = parts[sheet.Attribute(Relations + "id")!.Value]
               let part = target.StartsWith("xl/", StringComparison.Ordinal) ? target : $"xl/{target}"
               select (sheet.Attribute("name")!.Value, part, Read(zip, part)),
        ];
    }

    private static XDocument Read(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }
}
