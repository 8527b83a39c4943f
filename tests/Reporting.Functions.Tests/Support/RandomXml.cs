using System.Text;

namespace Reporting.Functions.Tests.Support;

/// <summary>Makes up well-formed documents, and damages them.</summary>
internal sealed class RandomXml(int seed)
{
    public static readonly string[] AttributeNames = ["a", "bê", "r", "_id-1", ":a", ":id", ":r"];

    private static readonly string[] ElementNames = ["c", "row", "x:row", "v", "dòng", "y:c", "is", "sheetData-2"];
    private static readonly string[] Attributes = ["a", "bê", "r", "_id-1", "x:a", "y:id", "x:r", "y:a"];
    private static readonly string[] Pieces = ["a", "12.5", " ", "\n", "\r\n", "\r", "\t", "ười", "𝒳", "—", "]", "]]", "\uFFFD", "Đơn vị"];
    private static readonly string[] References = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#10;", "&#xD;", "&#9;", "&#x1EDD;", "&#x1d4b3;", "&#0065;", "&#8212;"];
    private static readonly byte[] Marks = [.. "<>&;/'\"=!?-[]x: a#\n"u8, 0x00, 0x01, 0x0B, 0x80, 0xC3, 0xE1, 0xEF, 0xBF, 0xBE, 0xED, 0xF0, 0xFF];

    private readonly Random random = new(seed);
    private StringBuilder xml = new();

    /// <param name="longTexts">Whether texts, values and comments may be longer than what is read at a time.</param>
    public string Document(bool longTexts = false)
    {
        xml = new StringBuilder();
        if (Chance(2)) xml.Append("<?xml version='1.0'").Append(Chance(2) ? " standalone = \"yes\"" : "").Append(Chance(2) ? " ?>" : "?>");
        Misc();
        Element("root xmlns='u:1' xmlns:x=\"u:2\" xmlns:y='u:3'", depth: 0, longTexts);
        Misc();
        return xml.ToString();
    }

    /// <returns>The document with one to three things cut out, repeated or overwritten.</returns>
    public byte[] Damaged(byte[] document)
    {
        var bytes = document.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var (at, length) = (random.Next(bytes.Count), Chance(2) ? 1 : random.Next(1, 12));
            length = Math.Min(length, bytes.Count - at);
            if (Chance(4)) bytes.RemoveRange(at, length);
            else if (Chance(3)) bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
            else if (Chance(2)) bytes[at] = Of(Marks);
            else if (Chance(6)) bytes.RemoveRange(at, bytes.Count - at);
            else bytes.Insert(at, Of(Marks));
        }

        return [.. bytes];
    }

    private void Element(string name, int depth, bool longTexts)
    {
        xml.Append('<').Append(name);
        foreach (var attribute in Attributes.Where(_ => Chance(5))) Attribute(attribute, longTexts);
        xml.Append(Chance(4) ? "\n " : "");
        if (Chance(4) && depth > 0)
        {
            xml.Append("/>");
            return;
        }

        xml.Append('>');
        for (var i = random.Next(depth > 4 ? 2 : 6); i > 0; i--) Content(depth, longTexts);
        xml.Append("</").Append(name.Split(' ')[0]).Append(Chance(6) ? " >" : ">");
    }

    private void Content(int depth, bool longTexts)
    {
        if (Chance(2)) Element(Of(ElementNames), depth + 1, longTexts);
        else if (Chance(6)) xml.Append("<![CDATA[").Append(Plain(Length(longTexts)).Replace("]]", "", StringComparison.Ordinal)).Append("<&amp;]]]]>");
        else if (Chance(6)) Aside(longTexts);
        else xml.Append(Text(Length(longTexts)));
    }

    private void Attribute(string name, bool longTexts)
    {
        var quote = Chance(2) ? '"' : '\'';
        xml.Append(Chance(6) ? "\r\n" : " ").Append(name).Append(Chance(8) ? " = " : "=").Append(quote).Append(Text(Length(longTexts) / 2)).Append(Chance(8) ? ">/" : "").Append(quote);
    }

    private void Misc()
    {
        while (Chance(3))
        {
            xml.Append("\n ");
            Aside(longTexts: false);
        }
    }

    private void Aside(bool longTexts)
    {
        if (Chance(2)) xml.Append("<!--").Append(Plain(Length(longTexts))).Append("<- > ?> -->");
        else xml.Append(Chance(3) ? "<?a?>" : $"<?xml-x {Plain(Length(longTexts))} ??>");
    }

    private string Text(int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Chance(5) ? Of(References) : Of(Pieces)));

    private string Plain(int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Of(Pieces)));

    private int Length(bool longTexts) => longTexts && Chance(8) ? random.Next(1_000, 12_000) : random.Next(1, 6);

    private bool Chance(int oneOf) => random.Next(oneOf) == 0;

    private T Of<T>(T[] items) => items[random.Next(items.Length)];
}
