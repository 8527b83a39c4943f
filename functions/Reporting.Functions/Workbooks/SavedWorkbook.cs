using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace Reporting.Functions.Workbooks;

/// <summary>A workbook that the library has saved, to be mended below what the library can say.</summary>
internal sealed partial class SavedWorkbook(Stream file) : IDisposable
{
    private const string Workbook = "xl/workbook.xml";

    private readonly ZipArchive zip = new(file, ZipArchiveMode.Update, leaveOpen: true);

    /// <returns>The workbook as a file that looks and prints alike in every program.</returns>
    public static BinaryData Save(XLWorkbook workbook, SavedFormulas? formulas = null)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook.ToBytes());
        using (var saved = new SavedWorkbook(stream))
        {
            formulas?.StoreValues(saved);
            saved.MakePrintTitlesAbsolute();
            saved.MeasureColumnsInTimesNewRoman();
        }

        return BinaryData.FromBytes(stream.ToArray());
    }

    /// <returns>The part that holds the sheet.</returns>
    public string PartOf(string sheet)
    {
        var id = XDocument.Parse(Read(Workbook)).Descendants().Single(one => one.Name.LocalName == "sheet" && one.Attribute("name")?.Value == sheet)
            .Attributes().Single(one => one.Name.LocalName == "id" && one.Name.NamespaceName.Length > 0).Value;
        var target = XDocument.Parse(Read("xl/_rels/workbook.xml.rels")).Root!.Elements().Single(one => one.Attribute("Id")?.Value == id).Attribute("Target")!.Value;
        return target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }

    public void Rewrite(string part, Func<string, string> change)
    {
        var changed = change(Read(part));
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(changed);
    }

    /// <summary>ClosedXML 0.95 writes the rows and columns that every printed page repeats without dollar signs ('3:4'), which Excel
    /// takes and LibreOffice does not: there the second page would have no head.</summary>
    public void MakePrintTitlesAbsolute() => Rewrite(Workbook, text => Titles().Replace(text, titles => Relative().Replace(titles.Value, "!$$${from}:$$${to}")));

    /// <summary>The library leaves the font of the style "Normal" at Calibri 11, in whose digits columns are measured: a computer
    /// without that font would draw every column, and so every page, wider than Excel does.</summary>
    public void MeasureColumnsInTimesNewRoman() => Rewrite("xl/styles.xml", text =>
        FirstFont().Replace(text, font => font.Value.Replace("\"Calibri\"", "\"Times New Roman\"", StringComparison.Ordinal).Replace("sz val=\"11\"", "sz val=\"12\"", StringComparison.Ordinal), 1));

    public void Dispose() => zip.Dispose();

    private string Read(string part)
    {
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""<(x:)?definedName name="_xlnm\.Print_Titles"[^>]*>[^<]*<""", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex("<(x:)?font>.*?</(x:)?font>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex FirstFont();

    // Only the last part of a reference: a sheet's name may hold anything.
    [GeneratedRegex("!(?<from>[A-Z]{1,3}|[0-9]+):(?<to>[A-Z]{1,3}|[0-9]+)(?=[,<])", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
