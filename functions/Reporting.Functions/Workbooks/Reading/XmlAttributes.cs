using System.Buffers;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The attributes of one tag, as places within it.</summary>
internal sealed class XmlAttributes
{
    private const int Most = 256;

    private const int Short = 8;

    // Up to so many, a name is compared with those before it one by one.
    private const int Few = 16;

    private static readonly SearchValues<byte> InDoubleQuotes = SearchValues.Create("\"<&\r\n\t"u8);
    private static readonly SearchValues<byte> InSingleQuotes = SearchValues.Create("'<&\r\n\t"u8);

    private XmlAttribute[] all = new XmlAttribute[16];
    private int[] hashes = [];
    private int hashed;
    private bool isPlain;

    public int Count { get; private set; }

    public ref readonly XmlAttribute this[int index] => ref all[index];

    public void Clear() => Count = 0;

    /// <returns>Where something else than an attribute stands; -1 when the tag goes on after what there is of it.</returns>
    public int Read(ReadOnlySpan<byte> tag, int at)
    {
        (Count, hashed, isPlain) = (0, 0, true);
        while (at < tag.Length)
        {
            var next = XmlSyntax.SkipWhiteSpace(tag, at);
            if (next == tag.Length) break;
            if (tag[next] is (byte)'>' or (byte)'/' or (byte)'?') return next;
            if (next == at) throw new XmlException("There is no white space before an attribute.");
            at = ReadOne(tag, next);
        }

        return -1;
    }

    /// <summary>Resolves the values where they stand, once the whole tag is there.</summary>
    public void Resolve(Span<byte> tag)
    {
        if (isPlain) return;
        foreach (ref var one in all.AsSpan(0, Count)) one = one with { ValueLength = XmlReferences.ResolveAttribute(tag.Slice(one.Value, one.ValueLength)) };
    }

    /// <returns>Its index, or -1.</returns>
    public int Find(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (all[i].IsCalled(tag, name)) return i;
        }

        return -1;
    }

    private int ReadOne(ReadOnlySpan<byte> tag, int start)
    {
        var end = XmlSyntax.NameEnd(tag, start, out var local);
        var at = XmlSyntax.SkipWhiteSpace(tag, end);
        if (at == tag.Length) return at;
        if (tag[at] != '=') throw new XmlException("An attribute has no value.");
        at = XmlSyntax.SkipWhiteSpace(tag, at + 1);
        if (at == tag.Length) return at;
        if (tag[at] is not ((byte)'"' or (byte)'\'')) throw new XmlException("An attribute's value has no quotes.");
        var length = ValueLength(tag[(at + 1)..], tag[at]);
        if (length < 0) return tag.Length;
        if (IsThere(tag, tag[start..end])) throw new XmlException("An attribute is there twice.");
        if (Count == all.Length) Grow();
        all[Count++] = new XmlAttribute(start, local, end, at + 1, length);
        return at + length + 2;
    }

    private int ValueLength(ReadOnlySpan<byte> tag, byte quote)
    {
        // Addresses, styles and types are a few letters long: a search is not worth setting up for them.
        var at = 0;
        while (at < Short && at < tag.Length && XmlSyntax.IsInName(tag[at])) at++;
        if (at < tag.Length && tag[at] == quote) return at;

        var length = tag.IndexOfAny(quote == '"' ? InDoubleQuotes : InSingleQuotes);
        if (length < 0 || tag[length] == quote) return length;
        isPlain = false;
        length = tag.IndexOf(quote);
        return tag[..(length < 0 ? tag.Length : length)].Contains((byte)'<') ? throw new XmlException("An attribute's value holds a bracket.") : length;
    }

    private void Grow()
    {
        if (Count == Most) throw new XmlException($"A tag has more than {Most} attributes.");
        Array.Resize(ref all, 2 * Count);
    }

    private bool IsThere(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        if (Count < Few) return Find(tag, name) >= 0;
        if (hashes.Length == 0) hashes = new int[Most];
        for (; hashed < Count; hashed++) hashes[hashed] = HashOf(tag[all[hashed].Name..all[hashed].NameEnd]);
        return hashes.AsSpan(0, Count).Contains(HashOf(name)) && Find(tag, name) >= 0;
    }

    private static int HashOf(ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }
}
