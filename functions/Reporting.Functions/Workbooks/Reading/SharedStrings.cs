using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The texts that cells refer to by number.</summary>
internal static class SharedStrings
{
    public static IReadOnlyList<string> Read(Package package, string part, ReadingOptions options)
    {
        var texts = new List<string>();
        using var xml = package.Open(part);
        if (xml is null) return texts;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            if (texts.Count >= options.MaxCells) throw new WorkbookLimitException($"{options.MaxCells} chuỗi ký tự");
            texts.Add(RichText.Read(xml, options));
        }

        return texts;
    }
}
