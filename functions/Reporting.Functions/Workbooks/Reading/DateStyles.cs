using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Which cell styles show a number as a date or time: a count in such a cell is no longer what was typed.</summary>
internal sealed partial class DateStyles
{
    private readonly HashSet<int> styles = [];

    public bool IsDate(int style) => styles.Contains(style);

    public static DateStyles Read(Package package, string part)
    {
        var found = new DateStyles();
        using var xml = package.Open(part);
        if (xml is null) return found;
        var (dateFormats, inCellFormats, index) = (new HashSet<int>(), false, 0);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCellFormats = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && IsDateFormat(xml.GetAttribute("formatCode") ?? "")) dateFormats.Add(Number(xml.GetAttribute("numFmtId")));
            if (xml.LocalName != "xf" || !inCellFormats) continue;
            var format = Number(xml.GetAttribute("numFmtId"));

            // 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are the built-in date and time formats (ECMA-376, 18.8.30).
            if (format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || dateFormats.Contains(format)) found.styles.Add(index);
            index++;
        }

        return found;
    }

    private static bool IsDateFormat(string format) => DateLetters().IsMatch(QuotedOrBracketed().Replace(format, ""));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"""[^""]*""|\\.|\[[^\]]*\]|_.|General", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QuotedOrBracketed();

    [GeneratedRegex("[dmyhs]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
