namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The short way through what sheets and shared texts mostly are: an element with one child that holds plain text.</summary>
internal sealed partial class XmlScanner
{
    /// <summary>On a start: takes the child that follows at once, if it has that name and its parent's prefix, no attributes, nothing but
    /// plain text, and lies in the buffer whole. Otherwise nothing is taken, and <see cref="Read"/> goes the long way.</summary>
    /// <param name="text">The child's text, until the next token is read.</param>
    public bool TryTakeLeaf(ReadOnlySpan<byte> localName, out ReadOnlySpan<byte> text)
    {
        text = [];
        if (Token != XmlToken.Start || IsEmpty) return false;
        var rest = buffer.Rest;
        var prefix = open.Innermost[..open.InnermostPrefix];
        var from = 1 + prefix.Length + localName.Length;
        if (rest.Length <= from || rest[0] != '<' || rest[from] != '>' || !IsName(rest[1..from], prefix, localName)) return false;
        var size = rest[++from..].IndexOfAny(InText);
        var end = from + size;
        if (size < 0 || rest.Length < end + from + 1 || rest[end] != '<' || rest[end + 1] != '/' || rest[end + from] != '>') return false;
        if (!IsName(rest[(end + 2)..(end + from)], prefix, localName)) return false;
        text = rest[from..end];
        buffer.Advance(end + from + 1);
        return true;
    }

    private static bool IsName(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> localName) => name.StartsWith(prefix) && name[prefix.Length..].SequenceEqual(localName);
}
