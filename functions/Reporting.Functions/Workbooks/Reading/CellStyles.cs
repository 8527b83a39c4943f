using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What the cell styles say about values: the number format, whether it shows a date (a count in such a cell is no longer
/// what was typed), and the font, by which texts of old encodings are told.</summary>
internal sealed partial class CellStyles
{
    // Bytes; Excel's own limit is 255 characters. What is longer was made by hand and is not looked at.
    private const int LongestFormat = 800;

    private readonly List<(string Format, bool IsDate, string? Font)> styles = [];
    private readonly Dictionary<int, (string Code, bool IsDate)> formats = [];
    private readonly List<string?> fonts = [];

    public (string Format, bool IsDate, string? Font) Of(int style) => style >= 0 && style < styles.Count ? styles[style] : ("", false, null);

    public static CellStyles Read(Package package, string part)
    {
        var found = new CellStyles();
        using var xml = package.Open(part);
        if (xml is null) return found;
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.Token == XmlToken.Text) continue;
            if (xml.Is("cellXfs"u8) && xml.Token == XmlToken.End) break;
            if (xml.Is("cellXfs"u8)) inCellFormats = !xml.IsEmpty;
            if (xml.Token != XmlToken.Start) continue;
            found.Take(xml, inCellFormats);
            package.Budget.CheckListed(Math.Max(Math.Max(found.styles.Count, found.formats.Count), found.fonts.Count));
        }

        return found;
    }

    private void Take(XmlScanner xml, bool inCellFormats)
    {
        if (xml.Is("numFmt"u8)) formats[Number(xml, "numFmtId"u8)] = FormatIn(xml);
        else if (xml.Is("font"u8) && xml.Depth == 2) fonts.Add(null);
        else if (xml.Is("name"u8) && xml.Depth == 3 && fonts.Count > 0) fonts[^1] = xml.Attribute("val"u8);
        else if (inCellFormats && xml.Is("xf"u8)) Add(Number(xml, "numFmtId"u8), Number(xml, "fontId"u8));
    }

    private void Add(int number, int font)
    {
        var (code, isDate) = formats.TryGetValue(number, out var own) ? own : (number is 9 or 10 ? "0%" : "", IsBuiltInDate(number));
        styles.Add((code, isDate, font >= 0 && font < fonts.Count ? fonts[font] : null));
    }

    // The built-in date and time formats (ECMA-376, 18.8.30).
    private static bool IsBuiltInDate(int number) => number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static (string Code, bool IsDate) FormatIn(XmlScanner xml) =>
        xml.TryAttribute("formatCode"u8, out var code) && code.Length <= LongestFormat && Encoding.UTF8.GetString(code) is var text ? (text, IsDateFormat(text)) : ("", false);

    private static bool IsDateFormat(string format) => DateLetters().IsMatch(QuotedOrBracketed().Replace(format, ""));

    private static int Number(XmlScanner xml, ReadOnlySpan<byte> name) =>
        xml.TryAttribute(name, out var text) && Utf8Parser.TryParse(text, out int number, out var used) && used == text.Length ? number : -1;

    [GeneratedRegex(@"""[^""]*""|\\.|\[[^\]]*\]|_.|General", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QuotedOrBracketed();

    [GeneratedRegex("[dmyhs]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
