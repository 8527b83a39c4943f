using System.Text;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What a library that opens a workbook as a whole would have to do. It compares some things with each other one by one and
/// makes objects of all of them: 20,000 merged cells take it half a minute and 18 GB, and so does one long text at the head of a page.</summary>
internal sealed class LibraryLoad
{
    private const int LongestRanges = 100_000;

    // Excel's own limit is 255 characters.
    private const int LongestPageText = 1_000;

    private static readonly Dictionary<string, int> Most = new()
    {
        ["c"] = 300_000,
        ["row"] = 300_000,
        ["si"] = 300_000,
        ["col"] = 16_384,
        ["xf"] = 65_000,
        ["sheet"] = 250,
        ["definedName"] = 5_000,
        ["mergeCell"] = 2_000,
        ["dataValidation"] = 2_000,
        ["conditionalFormatting"] = 2_000,
        ["cfRule"] = 2_000,
        ["hyperlink"] = 5_000,
        ["comment"] = 5_000,
    };

    private readonly Dictionary<string, int> counts = [];
    private int ranges;
    private int pageText;
    private bool isInPageText;

    /// <exception cref="InvalidDataException">It is more than the library manages.</exception>
    public void Add(XmlScanner xml)
    {
        if (xml.Token == XmlToken.Start) AddElement(xml);
        else if (xml.Token == XmlToken.End) isInPageText = false;
        else if (isInPageText && (pageText += xml.Text.Length) > LongestPageText) throw new InvalidDataException("The text at the head or foot of a page is longer than a library should read.");
    }

    private void AddElement(XmlScanner xml)
    {
        (isInPageText, pageText) = (xml.LocalName.EndsWith("Header"u8) || xml.LocalName.EndsWith("Footer"u8), 0);
        if (xml.TryAttribute("sqref"u8, out var places) && (ranges += places.Length) > LongestRanges) throw new InvalidDataException("Ranges are longer than a library should read.");
        Span<char> letters = stackalloc char[32];
        if (xml.LocalName.Length > letters.Length || !Encoding.ASCII.TryGetChars(xml.LocalName, letters, out var length)) return;
        if (!Most.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out var name, out var most)) return;
        if ((counts[name] = counts.GetValueOrDefault(name) + 1) > most) throw new InvalidDataException($"There are more than {most} elements {name}.");
    }
}
