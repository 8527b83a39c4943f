using System.Text;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads a text that may be cut into runs of different looks; pronunciation guides are left out.</summary>
internal static class RichText
{
    /// <summary>Leaves the reader on the end of the element it stands on.</summary>
    public static string Read(XmlReader xml, ReadingOptions options)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, guide) = (new StringBuilder(), xml.Depth, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh") guide = xml.NodeType == XmlNodeType.Element;
            if (guide || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)) continue;
            text.Append(xml.Value);
            if (text.Length > options.MaxTextLength) throw new WorkbookLimitException($"{options.MaxTextLength} ký tự trong một ô");
        }

        return text.ToString();
    }
}
