using System.Text;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Passes over comments and processing instructions, of any length.</summary>
internal static class XmlAsides
{
    public static void PassComment(XmlBuffer buffer)
    {
        buffer.Advance("<!--"u8.Length);
        Pass(buffer, "--"u8);
        while (buffer.Rest.IsEmpty)
        {
            if (!buffer.Fill()) throw XmlBuffer.Ended();
        }

        if (buffer.Rest[0] != '>') throw new XmlException("A comment holds two hyphens.");
        buffer.Advance(1);
    }

    public static void PassInstruction(XmlBuffer buffer)
    {
        int end;
        while ((end = XmlSyntax.NameEnd(buffer.Rest, 2, out _)) > buffer.Rest.Length - 2) buffer.ReadOn();
        if (Ascii.EqualsIgnoreCase(buffer.Rest[2..end], "xml"u8)) throw new XmlException("A declaration stands elsewhere than at the beginning.");
        if (!XmlSyntax.IsWhiteSpace(buffer.Rest[end]) && !buffer.Rest[end..].StartsWith("?>"u8)) throw new XmlException("A processing instruction has no name.");
        buffer.Advance(end);
        Pass(buffer, "?>"u8);
    }

    private static void Pass(XmlBuffer buffer, ReadOnlySpan<byte> end)
    {
        int found;
        while ((found = buffer.Rest.IndexOf(end)) < 0)
        {
            buffer.Advance(Math.Max(0, buffer.Rest.Length - end.Length + 1));
            if (!buffer.Fill()) throw XmlBuffer.Ended();
        }

        buffer.Advance(found + end.Length);
    }
}
