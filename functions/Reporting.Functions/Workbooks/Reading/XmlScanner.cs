using System.Buffers;
using System.Text;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads an XML document forward only and hands out its bytes where they lie: a workbook is mostly tags nobody asks for, of
/// which <see cref="XmlReader"/> makes strings and nodes. No document types, no entities but XML's own. What is not well-formed is an
/// <see cref="XmlException"/>; namespaces are not resolved.</summary>
internal sealed class XmlScanner : IDisposable
{
    // Texts up to this length always come in one piece.
    private const int LongestPiece = 4 * 1024;

    private static readonly SearchValues<byte> InText = SearchValues.Create("<&\r>"u8);

    private readonly XmlBuffer buffer;
    private readonly int longestTag;
    private readonly XmlAttributes attributes = new();
    private readonly OpenElements open = new();
    private int start;
    private int length;
    private int nameStart;
    private int nameEnd;
    private bool hasBegun;
    private bool hasRoot;
    private bool isInCData;

    public XmlScanner(Stream stream, int longestTag = 1024 * 1024)
    {
        buffer = new XmlBuffer(stream, longestTag);
        this.longestTag = longestTag;
    }

    public XmlToken Token { get; private set; }

    /// <summary>The root's tags have 0, what is in the root has 1.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the tag is start and end in one: no <see cref="XmlToken.End"/> follows.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The name of a tag, without prefix.</summary>
    public ReadOnlySpan<byte> LocalName => buffer.Slice(nameStart, nameEnd - nameStart);

    /// <summary>A text or a piece of it, with references resolved.</summary>
    public ReadOnlySpan<byte> Text => Token == XmlToken.Text ? buffer.Slice(start, length) : [];

    private ReadOnlySpan<byte> Tag => buffer.Slice(start, length);

    public bool Is(ReadOnlySpan<byte> localName) => LocalName.SequenceEqual(localName);

    /// <param name="name">The name of an attribute without prefix.</param>
    /// <param name="value">Its value with references resolved, until the next token is read.</param>
    public bool TryAttribute(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var index = attributes.Find(Tag, name);
        value = index < 0 ? [] : attributes[index].ValueIn(Tag);
        return index >= 0;
    }

    /// <summary>The attribute at an index, for those who want several: its full name, and its value with references resolved.</summary>
    public void Attribute(int index, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        ref readonly var one = ref attributes[index];
        name = Tag[one.Name..one.NameEnd];
        value = one.ValueIn(Tag);
    }

    public int Attributes => attributes.Count;

    /// <returns>The value of an attribute without prefix; null when there is none.</returns>
    public string? Attribute(ReadOnlySpan<byte> name) => TryAttribute(name, out var value) ? Encoding.UTF8.GetString(value) : null;

    /// <returns>The value of the first attribute of that name in a namespace, whatever its prefix; null when there is none.</returns>
    public string? PrefixedAttribute(ReadOnlySpan<byte> localName)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            var one = attributes[i];
            if (one.HasPrefix && Tag[one.LocalName..one.NameEnd].SequenceEqual(localName) && !Tag[one.Name..].StartsWith("xmlns:"u8)) return Encoding.UTF8.GetString(one.ValueIn(Tag));
        }

        return null;
    }

    /// <summary>Moves to the next token. Comments and processing instructions are passed over.</summary>
    /// <returns>False at the document's end.</returns>
    public bool Read()
    {
        if (!hasBegun) Begin();
        attributes.Clear();
        (Token, nameEnd) = (XmlToken.None, nameStart);
        while (Token == XmlToken.None && (!buffer.Rest.IsEmpty || buffer.Fill())) ReadNext();
        if (Token != XmlToken.None) return true;
        return hasRoot && open.Count == 0 ? false : throw XmlBuffer.Ended();
    }

    public void Dispose() => buffer.Dispose();

    private void Begin()
    {
        hasBegun = true;
        buffer.Begin();
        XmlDeclaration.Read(buffer, attributes);
    }

    private void ReadNext()
    {
        if (isInCData) ReadCData();
        else if (buffer.Rest[0] != '<') ReadText();
        else if (buffer.Rest.Length == 1) buffer.ReadOn();
        else if (buffer.Rest[1] == '/') ReadEnd();
        else if (buffer.Rest[1] == '!') ReadDeclared();
        else if (buffer.Rest[1] == '?') XmlAsides.PassInstruction(buffer);
        else ReadStart();
    }

    private void ReadStart()
    {
        if (open.Count == 0 && hasRoot) throw new XmlException("There is more than one root.");
        int end, local, size;
        while ((size = StartLength(buffer.Rest, out end, out local)) < 0) buffer.ReadOn();
        var name = buffer.Rest[1..end];
        Take(XmlToken.Start, size, local, end);
        attributes.Resolve(buffer.Slice(start, length));
        IsEmpty = Tag[^2] == '/';
        Depth = open.Count;
        hasRoot = true;
        if (!IsEmpty) open.Push(name, local - 1);
    }

    private int StartLength(ReadOnlySpan<byte> rest, out int end, out int local)
    {
        end = XmlSyntax.NameEnd(rest, 1, out local);
        var at = attributes.Read(rest, end);
        if (at < 0) return -1;
        if (rest[at] == '>') return at + 1;
        if (at + 1 == rest.Length) return -1;
        return rest[at] == '/' && rest[at + 1] == '>' ? at + 2 : throw new XmlException("A tag does not end.");
    }

    private void ReadEnd()
    {
        if (open.Count == 0) throw new XmlException("An element ends that was not begun.");
        int size;
        while ((size = EndLength(buffer.Rest, open.Innermost)) < 0) buffer.ReadOn();
        Take(XmlToken.End, size, 2 + open.InnermostPrefix, 2 + open.Innermost.Length);
        open.Pop();
        (Depth, IsEmpty) = (open.Count, false);
    }

    private static int EndLength(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name)
    {
        if (rest.Length < name.Length + 3) return -1;
        if (!rest[2..].StartsWith(name)) throw new XmlException("An element ends within another.");
        var at = XmlSyntax.SkipWhiteSpace(rest, name.Length + 2);
        if (at == rest.Length) return -1;
        return rest[at] == '>' ? at + 1 : throw new XmlException("An element ends within another.");
    }

    private void ReadText()
    {
        if (open.Count == 0)
        {
            var white = XmlSyntax.SkipWhiteSpace(buffer.Rest, 0);
            if (white == 0) throw new XmlException("There is text outside the root.");
            buffer.Advance(white);
            return;
        }

        var first = buffer.Rest.IndexOfAny(InText);
        var isPlain = first >= 0 && buffer.Rest[first] == '<';
        var size = isPlain ? first : PieceLength("<"u8);
        var text = buffer.Slice(buffer.Position, size);
        if (!isPlain && text.IndexOf("]]>"u8) >= 0) throw new XmlException("A text holds the end of a CDATA section.");
        TakeText(size, isPlain ? size : XmlReferences.ResolveText(text));
    }

    private void ReadCData()
    {
        var size = PieceLength("]]>"u8);
        if (size > 0) TakeText(size, XmlReferences.ResolveCData(buffer.Slice(buffer.Position, size)));
        if (!buffer.Rest.StartsWith("]]>"u8)) return;
        buffer.Advance(3);
        isInCData = false;
    }

    /// <summary>Looks for the end of a text, or for a place where it may be cut when it is long.</summary>
    private int PieceLength(ReadOnlySpan<byte> end)
    {
        for (var passed = 0; ; passed = Math.Max(0, buffer.Rest.Length - end.Length + 1))
        {
            while (buffer.Rest.Length < passed + end.Length)
            {
                if (!buffer.Fill()) throw XmlBuffer.Ended();
            }

            var found = buffer.Rest[passed..].IndexOf(end);
            if (found >= 0) return passed + found;
            if (buffer.Rest.Length >= LongestPiece) return Cut(buffer.Rest);
        }
    }

    /// <returns>The length without what must stay together with the bytes that follow.</returns>
    private int Cut(ReadOnlySpan<byte> text)
    {
        var reference = isInCData ? -1 : text.LastIndexOf((byte)'&');
        if (reference == 0) throw new XmlException("A reference does not end.");
        if (reference > 0 && !text[reference..].Contains((byte)';')) return reference;
        return text.Length - (text.EndsWith("]]"u8) ? 2 : text[^1] is (byte)']' or (byte)'\r' ? 1 : 0);
    }

    private void ReadDeclared()
    {
        while (buffer.Rest.Length < 9 && buffer.Fill())
        {
        }

        if (buffer.Rest.StartsWith("<!--"u8)) XmlAsides.PassComment(buffer);
        else if (buffer.Rest.StartsWith("<!DOCTYPE"u8)) throw new DocumentTypeException();
        else if (open.Count == 0 || !buffer.Rest.StartsWith("<![CDATA["u8)) throw new XmlException("There is a declaration that XML does not know.");
        else
        {
            buffer.Advance(9);
            isInCData = true;
        }
    }

    private void Take(XmlToken token, int size, int localName, int end)
    {
        if (size > longestTag) throw new XmlException($"A tag is longer than {longestTag} bytes.");
        (Token, start, length) = (token, buffer.Position, size);
        (nameStart, nameEnd) = (start + localName, start + end);
        buffer.Advance(size);
    }

    private void TakeText(int size, int resolved)
    {
        (Token, start, length, Depth, IsEmpty) = (XmlToken.Text, buffer.Position, resolved, open.Count, false);
        buffer.Advance(size);
    }
}
