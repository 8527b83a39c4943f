using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What the cell styles say about values: the number format, whether it shows a date (a count in such a cell is no longer
/// what was typed), and the font, by which texts of old encodings are told.</summary>
internal sealed partial class CellStyles
{
    // Excel's own limit; what is longer was made by hand and is not looked at.
    private const int LongestFormat = 255;

    private readonly List<(string Format, bool IsDate, string? Font)> styles = [];
    private readonly Dictionary<int, (string Code, bool IsDate)> formats = [];
    private readonly List<string?> fonts = [];

    public string FormatOf(int style) => style >= 0 && style < styles.Count ? styles[style].Format : "";

    public bool IsDate(int style) => style >= 0 && style < styles.Count && styles[style].IsDate;

    public string? FontOf(int style) => style >= 0 && style < styles.Count ? styles[style].Font : null;

    public static CellStyles Read(Package package, string part)
    {
        var found = new CellStyles();
        using var xml = package.Open(part);
        if (xml is null) return found;
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.Token == XmlToken.Text) continue;
            if (xml.Is("cellXfs"u8)) inCellFormats = xml is { Token: XmlToken.Start, IsEmpty: false };
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
        if (!formats.TryGetValue(number, out var format)) format = (number is 9 or 10 ? "0%" : "", false);

        // 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are the built-in date and time formats (ECMA-376, 18.8.30).
        var isDate = number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || format.IsDate;
        styles.Add((format.Code, isDate, font >= 0 && font < fonts.Count ? fonts[font] : null));
    }

    private static (string Code, bool IsDate) FormatIn(XmlScanner xml) =>
        xml.TryAttribute("formatCode"u8, out var code) && Encoding.UTF8.GetCharCount(code) <= LongestFormat && Encoding.UTF8.GetString(code) is var text ? (text, IsDateFormat(text)) : ("", false);

    private static bool IsDateFormat(string format) => DateLetters().IsMatch(QuotedOrBracketed().Replace(format, ""));

    private static int Number(XmlScanner xml, ReadOnlySpan<byte> name) =>
        xml.TryAttribute(name, out var text) && int.TryParse(Encoding.UTF8.GetString(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"""[^""]*""|\\.|\[[^\]]*\]|_.|General", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QuotedOrBracketed();

    [GeneratedRegex("[dmyhs]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
