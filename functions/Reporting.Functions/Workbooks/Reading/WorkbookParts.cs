using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What workbook.xml says: the sheets with their parts, the workbook-level defined names with the cell each points at,
/// and the date system. Elements are told by local name, since strict and transitional files differ in namespace only.</summary>
internal sealed class WorkbookParts
{
    private const string RootRelations = "_rels/.rels";

    private readonly Dictionary<string, string> sheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CellRange> ranges = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The part of each sheet, by the sheet's name.</summary>
    public IReadOnlyDictionary<string, string> Sheets => sheets;

    /// <summary>What each workbook-level name points at, where that is cells.</summary>
    public IReadOnlyDictionary<string, CellRange> Ranges => ranges;

    public bool Uses1904Dates { get; private set; }

    public string SharedStrings { get; private set; } = "";

    public string Styles { get; private set; } = "";

    /// <returns>Null when the package is no workbook.</returns>
    public static WorkbookParts? Read(Package package)
    {
        var main = Relations.Of(package, RootRelations, "").FirstOrDefault(one => one.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        using var xml = package.Open(main);
        if (xml is null) return null;

        var folder = main.Contains('/', StringComparison.Ordinal) ? main[..(main.LastIndexOf('/') + 1)] : "";
        var relations = Relations.Of(package, $"{folder}_rels/{main[folder.Length..]}.rels", folder).ToList();
        var parts = new WorkbookParts
        {
            SharedStrings = TargetOf("/sharedStrings"),
            Styles = TargetOf("/styles"),
        };
        return parts.ReadMain(xml, relations.ToLookup(one => one.Id, one => one.Target)) ? parts : null;

        string TargetOf(string type) => relations.FirstOrDefault(one => one.Type.EndsWith(type, StringComparison.Ordinal))?.Target ?? "";
    }

    private bool ReadMain(XmlReader xml, ILookup<string, string> targets)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "workbook") return false;
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "workbookPr":
                    Uses1904Dates = xml.GetAttribute("date1904") is "1" or "true";
                    break;
                case "sheet" when targets[RelationId(xml) ?? ""].FirstOrDefault() is { } target:
                    sheets.TryAdd(xml.GetAttribute("name") ?? "", target);
                    break;
                case "definedName" when xml.GetAttribute("localSheetId") is null:
                    var name = xml.GetAttribute("name") ?? "";
                    if (Reference.TryRange(xml.ReadElementContentAsString(), out var range)) ranges.TryAdd(name, range);
                    continue;
            }

            xml.Read();
        }

        return true;
    }

    private static string? RelationId(XmlReader xml)
    {
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml is not { LocalName: "id", Prefix.Length: > 0 }) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }

        xml.MoveToElement();
        return null;
    }
}
