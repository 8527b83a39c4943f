using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Parts that are XML, more or less, and say what no program would.</summary>
internal static partial class XmlMutations
{
    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "2147483647", "2147483648", "-2147483648", "4294967296", "99999999999999999999", "1e308", "-1e-308", "NaN", "INF", "1.5", "1,5", "true", "TRUE", "A0", "A1", "XFD1048576", "XFE1", "A1048577", "ZZZZ9", "a1", "$A$1", "A1:XFD1048576",
        "B2:A1", "A:A", "1:1", "#REF!", "s", "b", "e", "d", "str", "inlineStr", "../../../etc/passwd", "http://127.0.0.1/a", "rId1", "rId999", "\u0110\u1ED3ng", "e\u0301", "\u202E12", "&#0;", "&#xD800;", "&#x10FFFF;", "&amp;&lt;", "&b;", "hidden", "veryHidden", "External", "0x10", "１２",
    ];

    private static readonly string[] Texts =
    [
        .. Values, "=1+1", "=HYPERLINK(\"http://x\",\"y\")".Replace("\"", "&quot;", StringComparison.Ordinal), "'12", "+1", "@SUM(1)", "<![CDATA[x]]>", "<![CDATA[]]]]>", "]]>", "<!-- -- -->", "<?xml version=\"1.0\"?>", "<?a b?>",
        "12.345", "1.234.567,89", "1 234", "không áp dụng", "Có", "25/05/2024", "ngày 25 tháng 5 năm 2024", "2024-02-30", "45000", "-45000", "2958466", "79228162514264337593543950336", "1e400", "0.1000000000000000055511151231257827", "_x000D_", "_xFFFF_",
        "#DIV/0!", "'Báo cáo'!$E$15", "'Báo cáo'!$E$15:$XFD$1048576", "'_manifest'!$A$1", "'Không có'!A1", "[1]Sheet1!A1", "'it''s'!A1", "!A1", "''!A1", "VANCANH-BDG", "SMALL", "2024-6T", "U1", new string('9', 400), new string('\'', 300), new string('x', 39_000), new string('x', 41_000),
        string.Concat(Enumerable.Repeat("1 ", 15_000)), string.Concat(Enumerable.Repeat("(mã A", 5_000)), string.Concat(Enumerable.Repeat("e\u0301\u0323", 6_000)), new string(' ', 30_000), "a" + string.Concat(Enumerable.Repeat("\u0301", 20_000)), new string('[', 35_000), string.Concat(Enumerable.Repeat("tháng 3 - ", 3_000)), new string('1', 30_000), string.Concat(Enumerable.Repeat("1.", 15_000)),
    ];

    private static readonly string[] DocumentTypes =
    [
        "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\">", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "<!doctype a>", "<!DOCTYPE", "<!ELEMENT a ANY>", "<!DOCTYPE a PUBLIC \"-//A//B\" \"c\"",
    ];

    private static readonly string[] Declarations =
    [
        "", "<?xml version=\"1.1\"?>", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?xml version=\"1.0\" encoding=\"utf-7\"?>", "<?xml version=\"1.0\" standalone=\"maybe\"?>", "<?xml version=\"1.0\" encoding=\"\"?>", "<?xml?>", "<?xml version='1.0'", " <?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>",
    ];

    public static byte[] Apply(byte[] part, Dice dice)
    {
        var xml = Encoding.UTF8.GetString(part);
        for (var times = dice.Between(1, 3); times > 0; times--) xml = Once(xml, dice);
        return dice.OneIn(10) ? Encoded(xml, dice) : Encoding.UTF8.GetBytes(xml);
    }

    private static string Once(string xml, Dice dice)
    {
        if (dice.OneIn(2)) return Aimed(xml, dice);
        var tags = XmlTag.In(xml);
        if (tags.Count < 2 || xml.Length > 3_000_000) return xml;
        return dice.Below(13) switch
        {
            0 or 1 or 2 => WithAttribute(xml, dice.Of(tags), dice),
            3 => WithText(xml, dice.Of(tags), dice),
            4 => Without(xml, dice.Of(tags)),
            5 => xml.Remove(dice.Of(tags).Start, 1),
            6 => Repeated(xml, dice.Of(tags), dice),
            7 => Swapped(xml, dice.Of(tags), dice.Of(tags)),
            8 => Nested(xml, dice.Of(tags), dice.Of([3, 100, 300, 1_000])),
            9 => xml.Insert(dice.OneIn(2) ? tags[0].Start : dice.Of(tags).Start, dice.Of(DocumentTypes)),
            10 => string.Concat(dice.Of(Declarations), xml.AsSpan(tags[0].Start)),
            11 => Renamed(xml, dice.Of(tags), dice.Of(tags)),
            _ => xml.Remove(dice.Of(tags).End),
        };
    }

    private static string WithAttribute(string xml, XmlTag tag, Dice dice)
    {
        var attributes = Attribute().Matches(xml[tag.Start..tag.End]);
        if (attributes.Count == 0) return xml.Insert(tag.NameEnd, $" r=\"{dice.Of(Values)}\" hidden=\"1\" s=\"{dice.Of(Values)}\"");
        var one = attributes[dice.Below(attributes.Count)];
        var (at, value) = (tag.Start + one.Index, one.Groups["value"]);
        return dice.Below(6) switch
        {
            0 => xml.Remove(at, one.Length),
            1 => xml.Insert(at, one.Value),
            2 => xml.Insert(at, string.Concat(Enumerable.Range(0, dice.Of([10, 255, 300])).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=\"{i}\"")))),
            _ => xml.Remove(tag.Start + value.Index, value.Length).Insert(tag.Start + value.Index, dice.Of(Values)),
        };
    }

    private static string WithText(string xml, XmlTag tag, Dice dice)
    {
        var end = xml.IndexOf('<', tag.End);
        return end < 0 ? xml : string.Concat(xml.AsSpan(0, tag.End), dice.Of(Texts), xml.AsSpan(end));
    }

    private static string Without(string xml, XmlTag tag) => xml.Remove(tag.Start, tag.ElementEnd - tag.Start);

    private static string Repeated(string xml, XmlTag tag, Dice dice)
    {
        var element = xml[tag.Start..tag.ElementEnd];
        return xml.Insert(tag.Start, string.Concat(Enumerable.Repeat(element, Math.Min(dice.Of([1, 2, 50, 500]), 1 + (200_000 / element.Length)))));
    }

    private static string Swapped(string xml, XmlTag one, XmlTag other)
    {
        if (one.Start > other.Start) (one, other) = (other, one);
        if (one.ElementEnd > other.Start) return xml;
        return string.Concat(xml[..one.Start], xml[other.Start..other.ElementEnd], xml[one.ElementEnd..other.Start], xml[one.Start..one.ElementEnd] + xml[other.ElementEnd..]);
    }

    private static string Nested(string xml, XmlTag tag, int deep)
    {
        var name = xml[(tag.Start + 1)..tag.NameEnd].TrimStart('/');
        return xml[..tag.Start] + string.Concat(Enumerable.Repeat($"<{name}>", deep)) + xml[tag.Start..tag.ElementEnd] + string.Concat(Enumerable.Repeat($"</{name}>", deep)) + xml[tag.ElementEnd..];
    }

    private static string Renamed(string xml, XmlTag tag, XmlTag like) =>
        xml.Remove(tag.Start + 1, tag.NameEnd - tag.Start - 1).Insert(tag.Start + 1, xml[(like.Start + 1)..like.NameEnd]);

    // What the reader looks for, so that the mutation comes further than being well-formed or not.
    private static string Aimed(string xml, Dice dice) => dice.Below(14) switch
    {
        0 => Replaced(xml, CellAddress(), dice, "value"),
        1 => Replaced(xml, StyleNumber(), dice, "value"),
        2 => Replaced(xml, Value(), dice, "value"),
        3 => Replaced(xml, RowNumber(), dice, "value"),
        4 => Replaced(xml, Reference(), dice, "value", Texts),
        5 => Replaced(xml, AnyText(), dice, "value", Texts),
        6 => Replaced(xml, CellKind(), dice, "value"),
        7 => Replaced(xml, Target(), dice, "value"),
        8 => Before(xml, "pageMargins", prefix => Merges(prefix, dice)),
        9 => Before(xml, "sheetData", prefix => $"<{prefix}cols>" + string.Concat(Enumerable.Repeat($"<{prefix}col min=\"{dice.Of(Values)}\" max=\"{dice.Of(Values)}\" width=\"9\" hidden=\"1\"/>", dice.Between(1, 30))) + $"</{prefix}cols>"),
        10 => Before(xml, "/definedNames", prefix => Names(xml, prefix, dice)),
        11 => Before(xml, "/sheets", prefix => string.Concat(Enumerable.Range(0, dice.Between(1, 30)).Select(i => $"<{prefix}sheet name=\"{(dice.OneIn(3) ? "Báo cáo" : $"S{i}")}\" sheetId=\"{100 + i}\" state=\"hidden\" r:id=\"rId{dice.Between(1, 6)}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"))),
        12 => Before(xml, "/cellXfs", prefix => string.Concat(Enumerable.Repeat($"<{prefix}xf numFmtId=\"{dice.Of(Values)}\" fontId=\"{dice.Of(Values)}\"/>", dice.Between(1, 100)))),
        _ => Before(xml, "/sheetData", prefix => Rows(prefix, dice)),
    };

    private static string Replaced(string xml, Regex what, Dice dice, string group, IReadOnlyList<string>? by = null)
    {
        var found = what.Matches(xml);
        if (found.Count == 0) return xml;
        var value = found[dice.Below(found.Count)].Groups[group];
        return string.Concat(xml.AsSpan(0, value.Index), dice.Of(by ?? Values), xml.AsSpan(value.Index + value.Length));
    }

    private static string Before(string xml, string element, Func<string, string> insertion)
    {
        var (slash, name) = element[0] == '/' ? ("/", element[1..]) : ("", element);
        var found = Regex.Match(xml, $"<{slash}(?<prefix>\\w+:)?{name}\\b", RegexOptions.CultureInvariant);
        return found.Success ? xml.Insert(found.Index, insertion(found.Groups["prefix"].Value)) : xml;
    }

    private static string Merges(string prefix, Dice dice)
    {
        string[] ranges = ["A1:XFD1048576", "E15:E15", "B2:A1", "A1:A1", "D1:G40", "E14:E200", "#REF!", "A1:XFE1"];
        return $"<{prefix}mergeCells>" + string.Concat(Enumerable.Range(0, dice.Between(1, 20)).Select(_ => $"<{prefix}mergeCell ref=\"{dice.Of(ranges)}\"/>")) + $"</{prefix}mergeCells>";
    }

    private static string Names(string xml, string prefix, Dice dice)
    {
        var known = DefinedName().Matches(xml);
        return string.Concat(Enumerable.Range(0, dice.Between(1, 40)).Select(_ =>
            $"<{prefix}definedName name=\"{(known.Count > 0 ? known[dice.Below(known.Count)].Groups["name"].Value : "a")}\"{(dice.OneIn(2) ? $" localSheetId=\"{dice.Below(6)}\"" : "")}>{(dice.OneIn(2) ? $"'Báo cáo'!$E${dice.Between(1, 40)}" : dice.Of(Texts))}</{prefix}definedName>"));
    }

    private static string Rows(string prefix, Dice dice)
    {
        var rows = new StringBuilder();
        for (var row = dice.Between(1, 5); row > 0; row--)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<{prefix}row r=\"{(dice.OneIn(2) ? $"{dice.Between(1, 600)}" : dice.Of(Values))}\">");
            for (var cell = dice.Between(0, 5); cell > 0; cell--) rows.Append(CultureInfo.InvariantCulture, $"<{prefix}c{(dice.OneIn(3) ? "" : $" r=\"{dice.Of(Values)}\"")} t=\"{dice.Of(["s", "str", "n", "b", "e", "d"])}\"><{prefix}v>{dice.Of(Texts)}</{prefix}v></{prefix}c>");
            rows.Append(CultureInfo.InvariantCulture, $"</{prefix}row>");
        }

        return rows.ToString();
    }

    private static byte[] Encoded(string xml, Dice dice)
    {
        var undeclared = xml.Replace("encoding=\"utf-8\"", dice.OneIn(2) ? "" : "encoding=\"utf-16\"", StringComparison.OrdinalIgnoreCase);
        return dice.Below(6) switch
        {
            0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(undeclared)],
            1 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(undeclared)],
            2 => Encoding.Unicode.GetBytes(undeclared),
            3 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(xml)],
            4 => Encoding.Latin1.GetBytes(xml),
            _ => [.. Encoding.UTF8.GetBytes(xml), .. dice.Of<byte[]>([[0], [0xC3], [0xFF, 0xFF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBF, 0xBF]])],
        };
    }

    [GeneratedRegex("\\s[\\w:]+=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("<(\\w+:)?c [^>]*?r=\"(?<value>[A-Z]+[0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex CellAddress();

    [GeneratedRegex(" s=\"(?<value>[0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex StyleNumber();

    [GeneratedRegex("<(\\w+:)?v>(?<value>[^<]*)<", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex("<(\\w+:)?row [^>]*?r=\"(?<value>[0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex RowNumber();

    [GeneratedRegex(">(?<value>[^<]*![^<]*)<", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(">(?<value>[^<>]+)<", RegexOptions.CultureInvariant)]
    private static partial Regex AnyText();

    [GeneratedRegex(" t=\"(?<value>[a-zA-Z]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex CellKind();

    [GeneratedRegex(" (Target|Type|Id|r:id|name|formatCode|numFmtId|fontId)=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("definedName name=\"(?<name>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex DefinedName();
}
