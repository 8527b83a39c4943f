using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Reporting.Functions.Tests.Support;
using static Reporting.Functions.Tests.Corpus.WorkbookXml;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Writes a form again as other programs do, in what they do differently.</summary>
internal static class Writers
{
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace Ac = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";

    /// <summary>Excel 365 under Windows in Vietnamese: no prefixes, relative targets, names of one cell each in the order of the
    /// alphabet, attributes and parts that only later versions know, results of formulas, settings of the printer.</summary>
    public static BinaryData Excel(this BinaryData form) => form.Prefixed(null)
        .EverySheet(sheet =>
        {
            Ignorable(sheet);
            foreach (var row in sheet.Descendants(Sheets + "row")) row.SetAttributeValue(Ac + "dyDescent", "0.25");
            foreach (var cell in sheet.Descendants(Sheets + "c").Where(cell => !cell.HasElements)) cell.SetAttributeValue("t", null);
            foreach (var cell in sheet.Descendants(Sheets + "c").Where(cell => cell.Element(Sheets + "f") is not null)) Calculated(cell);
        })
        .Xml(Texts, texts =>
        {
            foreach (var text in texts.Elements()) text.Add(new XElement(Sheets + "phoneticPr", new XAttribute("fontId", "1"), new XAttribute("type", "noConversion")));
        })
        .Xml("xl/styles.xml", styles =>
        {
            foreach (var font in styles.Element(Sheets + "fonts")!.Elements()) font.Add(new XElement(Sheets + "charset", new XAttribute("val", "163")));
        })
        .Xml(Main, root =>
        {
            Ignorable(root);
            root.AddFirst(new XElement(Sheets + "fileVersion", new XAttribute("appName", "xl"), new XAttribute("lastEdited", "7"), new XAttribute("lowestEdited", "7"), new XAttribute("rupBuild", "27328")));
            var names = root.Element(Sheets + "definedNames")!;
            names.ReplaceNodes(names.Elements().OrderBy(name => name.Attribute("name")!.Value, StringComparer.OrdinalIgnoreCase).ToList());
            foreach (var name in names.Elements()) name.Value = OneCell(name.Value);
            root.Add(new XElement(Sheets + "extLst", new XElement(Sheets + "ext", new XAttribute("uri", "{140A7094-0E35-4892-8432-C4D2E57EDEB5}"))));
        })
        .Xml(MainRelations, root => root.Elements().Attributes("Target").ToList().ForEach(target => target.Value = target.Value.Replace("/xl/", "", StringComparison.Ordinal)))
        .Add("xl/printerSettings/printerSettings1.bin", Encoding.Unicode.GetBytes("Canon LBP2900"))
        .Add("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"><cp:lastModifiedBy>Trạm Y tế</cp:lastModifiedBy></cp:coreProperties>");

    /// <summary>Google Sheets: few parts, names without points, nothing hidden deeply, no names of styles.</summary>
    public static BinaryData GoogleSheets(this BinaryData form, bool inline)
    {
        var saved = form.Prefixed(null).Remove("xl/calcChain.xml").Remove("docProps/app.xml")
            .Xml(MainRelations, root => root.Elements().Where(one => one.Attribute("Type")!.Value.EndsWith("/calcChain", StringComparison.Ordinal)).Remove())
            .Xml(Main, root =>
            {
                foreach (var sheet in root.Descendants(Sheets + "sheet").Where(sheet => sheet.Attribute("state") is not null)) sheet.SetAttributeValue("state", "hidden");
                foreach (var name in root.Descendants(Sheets + "definedName")) name.SetAttributeValue("name", name.Attribute("name")!.Value.Replace('.', '_'));
            })
            .Xml("xl/styles.xml", styles => styles.Elements().Where(one => one.Name.LocalName is "cellStyles" or "dxfs").Remove());
        return inline ? saved.InlineTexts() : saved;
    }

    /// <summary>WPS Spreadsheets: a prefix, absolute targets, its own extensions.</summary>
    public static BinaryData Wps(this BinaryData form) => form.Prefixed("x")
        .Xml(Main, root => root.Add(XElement.Parse("<x:extLst xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:ext uri=\"{c9b1d2b5-0000-4000-8000-0e0c0d0a0b0c}\" xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"><etc:sheet name=\"Sheet9\"><c r=\"E15\"><v>999</v></c></etc:sheet></x:ext></x:extLst>")))
        .Xml(MainRelations, root => root.Elements().Attributes("Target").ToList().ForEach(target => target.Value = target.Value.StartsWith('/') ? target.Value : "/xl/" + target.Value))
        .Xml("xl/styles.xml", styles => styles.Add(new XElement(Sheets + "dxfs", new XAttribute("count", "1"), new XElement(Sheets + "dxf", new XElement(Sheets + "font", new XElement(Sheets + "name", new XAttribute("val", "宋体")))))))
        .Add("docProps/custom.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"><property name=\"KSOProductBuildVer\">1033-12.2.0.13431</property></Properties>");

    /// <summary>Excel's "Strict Open XML Spreadsheet".</summary>
    public static BinaryData Strict(this BinaryData form) => form.Prefixed(null).EveryText(text => Encoding.UTF8.GetBytes(text
        .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
        .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)));

    public static BinaryData InlineTexts(this BinaryData form)
    {
        var texts = new List<string>();
        form.Xml(Texts, root => texts.AddRange(root.Elements(Sheets + "si").Select(one => string.Concat(one.Descendants(Sheets + "t").Select(text => text.Value)))));
        return form.EverySheet(sheet =>
        {
            foreach (var cell in sheet.Descendants(Sheets + "c").Where(cell => cell.Attribute("t")?.Value == "s" && cell.HasElements))
            {
                var text = texts[int.Parse(cell.Value, CultureInfo.InvariantCulture)];
                cell.SetAttributeValue("t", "inlineStr");
                cell.ReplaceNodes(new XElement(Sheets + "is", new XElement(Sheets + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
            }
        })
        .Remove(Texts).Xml(MainRelations, root => root.Elements().Where(one => one.Attribute("Type")!.Value.EndsWith("/sharedStrings", StringComparison.Ordinal)).Remove());
    }

    /// <summary>Every text in two runs of different looks, with how it is pronounced.</summary>
    public static BinaryData RichTexts(this BinaryData form) => form.Xml(Texts, root =>
    {
        foreach (var one in root.Elements(Sheets + "si"))
        {
            var text = string.Concat(one.Descendants(Sheets + "t").Select(part => part.Value));
            one.ReplaceNodes(Run(text[..(text.Length / 2)], "b"), Run(text[(text.Length / 2)..], "i"), new XElement(Sheets + "rPh", new XAttribute("sb", "0"), new XAttribute("eb", "1"), new XElement(Sheets + "t", "カナ")));
        }
    });

    /// <summary>Rows and cells without their addresses, those that are empty written out.</summary>
    public static BinaryData WithoutAddresses(this BinaryData form) => form.EverySheet(sheet =>
    {
        var data = sheet.Element(Sheets + "sheetData")!;
        var rows = data.Elements().ToDictionary(row => int.Parse(row.Attribute("r")!.Value, CultureInfo.InvariantCulture));
        data.ReplaceNodes(Enumerable.Range(1, rows.Keys.Max()).Select(number => Bare(rows.GetValueOrDefault(number) ?? new XElement(Sheets + "row"))).ToList());
    });

    private static XElement Bare(XElement row)
    {
        var cells = row.Elements().ToDictionary(cell => cell.Attribute("r")!.Value[0] - 'A');
        row.RemoveAttributes();
        row.ReplaceNodes(Enumerable.Range(0, cells.Count == 0 ? 0 : cells.Keys.Max() + 1).Select(column => cells.GetValueOrDefault(column) ?? new XElement(Sheets + "c")).ToList());
        foreach (var cell in row.Elements()) cell.SetAttributeValue("r", null);
        return row;
    }

    private static XElement Run(string text, string look) =>
        new(Sheets + "r", new XElement(Sheets + "rPr", new XElement(Sheets + look)), new XElement(Sheets + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static void Ignorable(XElement root)
    {
        root.SetAttributeValue(XNamespace.Xmlns + "mc", Compatibility.NamespaceName);
        root.SetAttributeValue(XNamespace.Xmlns + "x14ac", Ac.NamespaceName);
        root.SetAttributeValue(Compatibility + "Ignorable", "x14ac");
    }

    private static void Calculated(XElement cell)
    {
        cell.Elements(Sheets + "v").Remove();
        cell.SetAttributeValue("t", null);
        cell.Add(new XElement(Sheets + "v", "62.601626016260163"));
    }

    private static string OneCell(string reference)
    {
        var colon = reference.LastIndexOf(':');
        return colon > 0 && reference[..colon].EndsWith(reference[(colon + 1)..], StringComparison.Ordinal) ? reference[..colon] : reference;
    }
}
