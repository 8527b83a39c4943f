using System.Xml;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>An uploaded workbook, its sheets scanned when they are first asked for and never twice.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly Package package;
    private readonly Dictionary<string, SheetCells> scanned = new(StringComparer.OrdinalIgnoreCase);
    private SharedTexts? texts;
    private CellStyles? styles;

    private Workbook(Package package, WorkbookParts parts, BinaryData content, IReadOnlyList<Finding> remarks)
    {
        this.package = package;
        Parts = parts;
        Content = content;
        Remarks = remarks;
    }

    public WorkbookParts Parts { get; }

    /// <summary>The bytes of the zip: what was uploaded, or what was within its lock.</summary>
    public BinaryData Content { get; }

    /// <summary>What is to be said of the file whatever is in its cells.</summary>
    public IReadOnlyList<Finding> Remarks { get; }

    public ReadingBudget Budget => package.Budget;

    public SharedTexts Texts => texts ??= SharedTexts.Read(package, Parts.SharedStrings);

    public CellStyles Styles => styles ??= CellStyles.Read(package, Parts.Styles);

    /// <summary>Opens what was uploaded and hands it to <paramref name="read"/>. Whatever the file is, what comes back is a result or a finding.</summary>
    public static (T? Result, Finding? Finding) Read<T>(BinaryData file, ReadingOptions options, Func<Workbook, T> read)
        where T : class
    {
        Package? package = null;
        try
        {
            var (zip, remarks) = UploadedWorkbook.Open(file, options);
            package = new Package(zip, new ReadingBudget(options));
            using var workbook = Open(package, zip, remarks);
            var result = read(workbook);
            package.RefuseDocumentTypes();
            return (result, null);
        }
        catch (UnreadableWorkbookException unreadable)
        {
            return (null, unreadable.Finding);
        }
        catch (DocumentTypeException)
        {
            return (null, Findings.DocumentType(package!.LastOpened!));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or EndOfStreamException)
        {
            return (null, package?.LastOpened is { } part ? Findings.DamagedFile(part) : Findings.NotAWorkbook());
        }
        finally
        {
            package?.Dispose();
        }
    }

    /// <returns>The sheet's cells; null when there is no such sheet.</returns>
    public SheetCells? Sheet(string name) => Parts.Sheet(name) is { } sheet ? Sheet(sheet) : null;

    public SheetCells Sheet(SheetPart sheet)
    {
        if (scanned.TryGetValue(sheet.Part, out var known)) return known;
        var (cells, shared) = (new SheetCells(sheet.Name, this), Texts.Count);
        scanned[sheet.Part] = cells;
        using var xml = package.Open(sheet.Part);
        if (xml is not null) new SheetScan(xml, cells, shared, Budget).Run();
        return cells;
    }

    public void Dispose()
    {
        foreach (var sheet in scanned.Values) sheet.Dispose();
        texts?.Dispose();
    }

    private static Workbook Open(Package package, BinaryData zip, IReadOnlyList<Finding> remarks)
    {
        if (package.Has("xl/workbook.bin")) throw new UnreadableWorkbookException(FindingKinds.BinaryWorkbook.OfFile());
        if (package.Head("mimetype").StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal)) throw new UnreadableWorkbookException(FindingKinds.OpenDocument.OfFile());
        var parts = WorkbookParts.Read(package) ?? throw new UnreadableWorkbookException(Findings.NotAWorkbook());
        return new Workbook(package, parts, zip, [.. remarks, .. RemarksOn(package, parts)]);
    }

    private static IEnumerable<Finding> RemarksOn(Package package, WorkbookParts parts)
    {
        if (package.Names.Any(MacroFree.IsMacro)) yield return FindingKinds.MacrosIgnored.OfFile();
        if (package.Names.Any(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))) yield return FindingKinds.ExternalLinks.OfFile();
        if (parts.IsStructureLocked) yield return FindingKinds.StructureProtected.OfFile();
    }
}
