using System.Text;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Judges the declaration a document may begin with: an encoding it names must be the one it is in.</summary>
internal static class XmlDeclaration
{
    /// <summary>Passes over the declaration, where there is one.</summary>
    public static void Read(XmlBuffer buffer, XmlAttributes attributes)
    {
        const int name = 5;
        while (buffer.Rest.Length <= name && buffer.Fill())
        {
        }

        if (!buffer.Rest.StartsWith("<?xml"u8) || buffer.Rest.Length == name || !XmlSyntax.IsWhiteSpace(buffer.Rest[name])) return;
        int end;
        while ((end = attributes.Read(buffer.Rest, name)) < 0 || buffer.Rest.Length < end + 2) buffer.ReadOn();
        if (!buffer.Rest[end..].StartsWith("?>"u8)) throw new XmlException("The declaration does not end.");
        Check(attributes, buffer.Rest, buffer.IsUtf16);
        buffer.Advance(end + 2);
    }

    private static void Check(XmlAttributes attributes, ReadOnlySpan<byte> declaration, bool isUtf16)
    {
        var at = 0;
        if (Next("version"u8, declaration) is not "1.0") throw new XmlException("The declaration names no version of XML that can be read.");
        if (Next("encoding"u8, declaration) is { } encoding && !Fits(encoding, isUtf16)) throw new XmlException("The declaration names an encoding that the document is not in.");
        if (Next("standalone"u8, declaration) is not (null or "yes" or "no") || at < attributes.Count) throw new XmlException("The declaration is not one of XML.");

        string? Next(ReadOnlySpan<byte> name, ReadOnlySpan<byte> tag) => at < attributes.Count && attributes[at].IsCalled(tag, name) ? Encoding.UTF8.GetString(attributes[at++].ValueIn(tag)) : null;
    }

    private static bool Fits(string encoding, bool isUtf16) => isUtf16
        ? encoding.Equals("utf-16", StringComparison.OrdinalIgnoreCase)
        : encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || encoding.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
}
