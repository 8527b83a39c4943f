using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A workbook that a library may open: every part of it, read or not, keeps to the limits and is as large as it says, there
/// is not more in it than the library manages, and there are no macros in it.</summary>
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
            foreach (var name in package.Names) Add(package, name, load);
        }

        return MacroFree.Of(workbook);
    }

    /// <returns>Whether every part can be read to its end; what the library wrote need not be such.</returns>
    public static bool IsWhole(BinaryData written, ReadingOptions options)
    {
        using var package = new Package(written, new ReadingBudget(options));
        return package.Names.Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).All(name => Add(package, name, load: null));
    }

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
