using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A workbook that a library may open: every part of it, read or not, keeps to the limits and is as large as it says, its XML
/// is such that we could read it, there is not more in it than the library manages, and there are no macros in it.</summary>
internal static class OpenableWorkbook
{
    /// <exception cref="UnreadableWorkbookException">A part that we did not have to read is over a limit.</exception>
    /// <exception cref="InvalidDataException">There is more in it than the library manages, or a size that is not the true one.</exception>
    public static BinaryData Of(BinaryData workbook, ReadingOptions options)
    {
        // A library builds objects many times the size of the XML.
        using (var package = new Package(workbook, new ReadingBudget(options with { MaxUnpackedBytes = Math.Min(options.MaxUnpackedBytes, options.MaxAnnotatedBytes) })))
        {
            // The library sets memory aside for what the zip says, before it has unpacked anything.
            foreach (var name in package.Names.Where(name => package.Drain(name) != package.StatedSize(name))) throw new InvalidDataException($"{name} is not as large as it says.");
        }

        using (var package = new Package(workbook, new ReadingBudget(options)))
        {
            var load = new LibraryLoad();
            foreach (var name in package.Names.Where(name => !Add(package, name, load) && MayBeXml(package.Head(name)))) throw new InvalidDataException($"{name} cannot be read to its end.");
        }

        return MacroFree.Of(workbook);
    }

    /// <returns>Whether every part can be read to its end; what the library wrote need not be such.</returns>
    public static bool IsWhole(BinaryData written, ReadingOptions options)
    {
        using var package = new Package(written, new ReadingBudget(options));
        return package.Names.Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).All(name => Add(package, name, load: null));
    }

    // What a library's own reader would take for XML, in any encoding. In the library elements within elements are calls within calls,
    // so that some ten thousand of them end the process; we refuse those, and must not let them pass in an encoding that we do not read.
    private static bool MayBeXml(string head) => head is [' ' or '\t' or '\r' or '\n' or '<', ..] or ['\u00EF', '\u00BB', ..] or ['\u00FE', '\u00FF', ..] or ['\u00FF', '\u00FE', ..] or ['\0', '\0' or '<', ..] or ['\u004C', '\u006F', ..];

    /// <returns>False when the part is no XML, or only up to a place in it.</returns>
    private static bool Add(Package package, string name, LibraryLoad? load)
    {
        try
        {
            using var xml = package.Open(name)!;
            while (xml.Read()) load?.Add(xml);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
