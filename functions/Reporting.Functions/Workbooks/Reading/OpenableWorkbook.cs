namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A workbook that a library may open: every part of it, read or not, keeps to the limits, and there are no macros in it.</summary>
internal static class OpenableWorkbook
{
    /// <exception cref="UnreadableWorkbookException">A part that we did not have to read is over a limit.</exception>
    public static BinaryData Of(BinaryData workbook, ReadingOptions options)
    {
        // A library builds objects many times the size of the XML.
        using var package = new Package(workbook, new ReadingBudget(options with { MaxUnpackedBytes = Math.Min(options.MaxUnpackedBytes, options.MaxAnnotatedBytes) }));
        foreach (var name in package.Names) package.Drain(name);
        return MacroFree.Of(workbook);
    }
}
