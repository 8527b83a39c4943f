using System.Globalization;
using System.Text;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What workbook.xml says: the sheets with their parts, the names that point at cells, the date system and the lock.
/// Elements are told by local name, since strict and transitional files differ in namespace only.</summary>
internal sealed class WorkbookParts
{
    private const string RootRelations = "_rels/.rels";

    private readonly List<SheetPart> sheets = [];
    private readonly List<DefinedName> names = [];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SheetPart> byName = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SheetPart> Sheets => sheets;

    /// <summary>The names that point at cells, the workbook's own and the sheets'.</summary>
    public IReadOnlyList<DefinedName> Names => names;

    public bool Uses1904Dates { get; private set; }

    /// <summary>Whether a password keeps people from adding and removing sheets.</summary>
    public bool IsStructureLocked { get; private set; }

    public string SharedStrings { get; private set; } = "";

    public string Styles { get; private set; } = "";

    /// <returns>Null when the package is no workbook.</returns>
    public static WorkbookParts? Read(Package package)
    {
        var main = Relations.Of(package, RootRelations, "").FirstOrDefault(one => one.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        using var xml = package.Open(main);
        if (xml is null) return null;

        var folder = main.Contains('/', StringComparison.Ordinal) ? main[..(main.LastIndexOf('/') + 1)] : "";
        var relations = Relations.Of(package, $"{folder}_rels/{main[folder.Length..]}.rels", folder);
        var parts = new WorkbookParts
        {
            SharedStrings = TargetOf("/sharedStrings"),
            Styles = TargetOf("/styles"),
        };
        return parts.ReadMain(xml, relations.ToLookup(one => one.Id, one => one.Target), package.Budget) ? parts : null;

        string TargetOf(string type) => relations.FirstOrDefault(one => one.Type.EndsWith(type, StringComparison.Ordinal))?.Target ?? "";
    }

    /// <returns>The sheet of that name; one that differs in case, in spaces at its ends or in the form of its letters only counts, as
    /// some programs change those in one place and not in the other.</returns>
    public SheetPart? Sheet(string name) => byName.TryGetValue(name, out var exact) ? exact : byName.GetValueOrDefault(Plain(name));

    /// <summary>Whether two names of sheets are the same in that sense.</summary>
    public static bool IsSameSheet(string one, string other) => one == other || string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Normalize(NormalizationForm.FormC).Trim();

    private bool ReadMain(XmlScanner xml, ILookup<string, string> targets, ReadingBudget budget)
    {
        if (!xml.Read() || !xml.Is("workbook"u8)) return false;
        using var text = new ByteStore();
        var references = new References(byName);
        while (xml.Read())
        {
            if (xml.Token != XmlToken.Start) continue;
            if (xml.Is("workbookPr"u8)) Uses1904Dates = xml.Attribute("date1904"u8) is "1" or "true";
            else if (xml.Is("workbookProtection"u8)) IsStructureLocked = xml.Attribute("lockStructure"u8) is "1" or "true" && (xml.Attribute("workbookPassword"u8) ?? xml.Attribute("workbookHashValue"u8)) is not null;
            else if (xml.Is("sheet"u8)) AddSheet(xml, targets, budget);
            else if (xml.Is("definedName"u8)) AddName(xml, text, references, budget);
        }

        return true;
    }

    private void AddSheet(XmlScanner xml, ILookup<string, string> targets, ReadingBudget budget)
    {
        budget.CheckListed(sheets.Count + 1);

        // A sheet without a part keeps its number, by which names of sheets refer to it. So does one whose part is another sheet's already.
        var part = targets[xml.PrefixedAttribute("id"u8) ?? ""].FirstOrDefault() ?? "";
        if (!taken.Add(part)) part = "";
        var sheet = new SheetPart(xml.Attribute("name"u8) ?? "", part, xml.Attribute("state"u8) is "hidden" or "veryHidden");
        sheets.Add(sheet);
        if (part.Length == 0) return;
        byName.TryAdd(sheet.Name, sheet);
        byName.TryAdd(Plain(sheet.Name), sheet);
    }

    private void AddName(XmlScanner xml, ByteStore store, References references, ReadingBudget budget)
    {
        budget.SpendCell();
        var (name, of) = (xml.Attribute("name"u8) ?? "", xml.Attribute("localSheetId"u8));
        store.Clear();
        CellTexts.Append(xml, store, budget);
        if (references.Parse(store.Slice(0, store.Length)) is not { } range) return;
        var sheet = int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sheets.Count ? sheets[index] : null;
        if (of is not null && sheet is null) return;
        budget.CheckListed(names.Count + 1);
        names.Add(new DefinedName(name, range, sheet));
    }
}
