namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>A tag in a text, and where the element ends that it begins; a tag that begins none is its own end.</summary>
internal readonly record struct XmlTag(int Start, int NameEnd, int End, int ElementEnd)
{
    public static List<XmlTag> In(string xml)
    {
        var (tags, open) = (new List<XmlTag>(), new Stack<int>());
        for (var start = xml.IndexOf('<', StringComparison.Ordinal); start >= 0; start = xml.IndexOf('<', start + 1))
        {
            var end = xml.IndexOf('>', start) + 1;
            if (end == 0) break;
            if (xml[start + 1] is '?' or '!') continue;
            var name = xml.AsSpan(start + 1, end - start - 2).IndexOfAny(" />\n") is var length and > 0 ? start + 1 + length : end - 1;
            if (xml[start + 1] == '/')
            {
                if (open.TryPop(out var begun)) tags[begun] = tags[begun] with { ElementEnd = end };
                continue;
            }

            if (xml[end - 2] != '/') open.Push(tags.Count);
            tags.Add(new XmlTag(start, name, end, end));
        }

        return tags;
    }
}
