using System.IO.Compression;
using System.Xml.Linq;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Takes the macros out of a workbook, and what says that it has some: a file that is handed back under the name .xlsx must
/// not say it is another kind, or Excel refuses it.</summary>
internal static class MacroFree
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static bool IsMacro(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.EndsWith("vbaProjectSignature.bin", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase);

    /// <returns>The same bytes when there is nothing to take out.</returns>
    public static BinaryData Of(BinaryData workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook.ToMemory().Span);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (!Clean(zip)) return workbook;
        }

        return BinaryData.FromBytes(stream.ToArray());
    }

    private static bool Clean(ZipArchive zip)
    {
        var macros = zip.Entries.Where(entry => IsMacro(PartNames.Normalised(entry.FullName))).ToList();
        var changed = Rewrite(zip, ContentTypes, types => types.Root!.Elements().ToList().Count(one => Retyped(one) || Removed(one, "ContentType", "vnd.ms-office.vba")) > 0);
        if (macros.Count == 0) return changed;
        foreach (var relations in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Select(entry => entry.FullName).ToList())
        {
            Rewrite(zip, relations, document => document.Root!.Elements().ToList().Count(one => Removed(one, "Type", "/vbaProject")) > 0);
        }

        foreach (var macro in macros) macro.Delete();
        return true;
    }

    // Macro-enabled workbooks and templates are workbooks to whoever gets them back.
    private static bool Retyped(XElement type)
    {
        if (type.Attribute("ContentType") is not { } content || !content.Value.EndsWith(".main+xml", StringComparison.Ordinal) || content.Value == WorkbookType) return false;
        if (!content.Value.Contains("spreadsheetml", StringComparison.Ordinal) && !content.Value.Contains("ms-excel", StringComparison.Ordinal)) return false;
        content.Value = WorkbookType;
        return true;
    }

    private static bool Removed(XElement element, string attribute, string part)
    {
        if (element.Attribute(attribute)?.Value.Contains(part, StringComparison.Ordinal) != true) return false;
        element.SetAttributeValue(attribute, null);
        element.Remove();
        return true;
    }

    private static bool Rewrite(ZipArchive zip, string part, Func<XDocument, bool> change)
    {
        if (zip.GetEntry(part) is not { } entry) return false;
        XDocument document;
        using (var stream = entry.Open()) document = XDocument.Load(stream);
        if (!change(document)) return false;
        entry.Delete();
        using var written = zip.CreateEntry(part).Open();
        document.Save(written);
        return true;
    }
}
