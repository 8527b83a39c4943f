using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Workbooks;

/// <summary>The rows and columns that every printed page repeats. ClosedXML 0.95 writes them without the dollar signs ('3:4'), which
/// Excel takes and LibreOffice does not: there the second page would have no head.</summary>
internal static partial class PrintTitles
{
    private const string Part = "xl/workbook.xml";

    public static void MakeAbsolute(MemoryStream workbook)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.GetEntry(Part)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(Part).Open(), new UTF8Encoding(false));
        writer.Write(Titles().Replace(text, titles => Relative().Replace(titles.Value, "!$$${from}:$$${to}")));
    }

    [GeneratedRegex("""<(x:)?definedName name="_xlnm\.Print_Titles"[^>]*>[^<]*<""", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    // Only the last part of a reference: a sheet's name may hold anything.
    [GeneratedRegex("!(?<from>[A-Z]{1,3}|[0-9]+):(?<to>[A-Z]{1,3}|[0-9]+)(?=[,<])", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
