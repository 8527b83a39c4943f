using System.Globalization;
using System.Text;
using System.Xml;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Support;

/// <summary>What two readers make of one document, in the same words: a line for each tag with its depth and attributes, one for each text.</summary>
internal static class XmlTokens
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <param name="stream">The document.</param>
    /// <param name="attributes">The names of attributes to ask for; with a leading colon, those that have a prefix.</param>
    public static List<string> Scanned(Stream stream, IReadOnlyCollection<string> attributes)
    {
        var (lines, text, most) = (new List<string>(), new StringBuilder(), stream.Length + 1);
        using var xml = new XmlScanner(stream);
        while (xml.Read())
        {
            if (--most < 0) throw new InvalidOperationException("There are more tokens than bytes.");
            if (xml.Token == XmlToken.Text) text.Append(Encoding.UTF8.GetString(xml.Text));
            else AddTag(lines, text, xml.Token == XmlToken.Start, xml.IsEmpty, xml.Depth, Encoding.UTF8.GetString(xml.LocalName), attributes, Value);
        }

        return lines;

        string? Value(string name) => name[0] == ':' ? xml.PrefixedAttribute(Encoding.UTF8.GetBytes(name[1..])) : xml.Attribute(Encoding.UTF8.GetBytes(name));
    }

    /// <inheritdoc cref="Scanned" />
    public static List<string> Read(Stream stream, IReadOnlyCollection<string> attributes)
    {
        var (lines, text) = (new List<string>(), new StringBuilder());
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement) AddTag(lines, text, xml.NodeType == XmlNodeType.Element, xml.IsEmptyElement, xml.Depth, xml.LocalName, attributes, name => AttributesOf(xml).FirstOrDefault(one => one.Name == name).Value);
            else if (xml.Depth > 0) text.Append(xml.Value);
        }

        return lines;
    }

    /// <returns>Every name that an attribute has in the document, as <see cref="Scanned"/> takes them.</returns>
    public static HashSet<string> AttributeNames(Stream stream)
    {
        var names = new HashSet<string>();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read()) names.UnionWith(AttributesOf(xml).Select(one => one.Name));
        return names;
    }

    private static void AddTag(List<string> lines, StringBuilder text, bool isStart, bool isEmpty, int depth, string name, IReadOnlyCollection<string> attributes, Func<string, string?> value)
    {
        if (text.Length > 0) lines.Add($"\"{text}\"");
        text.Clear();
        var found = isStart ? attributes.Select(one => (Name: one, Value: value(one))).Where(one => one.Value is not null).Select(one => $" {one.Name}={one.Value}") : [];
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(isStart ? "" : "/")}{name}{depth}{string.Concat(found)}{(isEmpty ? " /" : "")}"));
    }

    private static List<(string Name, string Value)> AttributesOf(XmlReader xml)
    {
        var found = new List<(string Name, string Value)>();
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix != "xmlns" && xml.Name != "xmlns") found.Add((xml.Prefix.Length > 0 ? $":{xml.LocalName}" : xml.LocalName, xml.Value));
        }

        xml.MoveToElement();
        return found;
    }
}
