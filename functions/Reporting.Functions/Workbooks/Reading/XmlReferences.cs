using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Resolves references and white space where they stand: what comes out is never longer than what was written.</summary>
internal static class XmlReferences
{
    private static readonly SearchValues<byte> InText = SearchValues.Create("&\r"u8);
    private static readonly SearchValues<byte> InCData = SearchValues.Create("\r"u8);
    private static readonly SearchValues<byte> InAttribute = SearchValues.Create("&\r\n\t"u8);

    /// <returns>The length of what is left.</returns>
    public static int ResolveText(Span<byte> text) => Resolve(text, InText, (byte)'\n');

    /// <inheritdoc cref="ResolveText" />
    public static int ResolveCData(Span<byte> text) => Resolve(text, InCData, (byte)'\n');

    /// <inheritdoc cref="ResolveText" />
    public static int ResolveAttribute(Span<byte> value) => Resolve(value, InAttribute, (byte)' ');

    private static int Resolve(Span<byte> text, SearchValues<byte> special, byte whiteSpace)
    {
        var (from, to) = (0, 0);
        while (text[from..].IndexOfAny(special) is var plain and >= 0)
        {
            text.Slice(from, plain).CopyTo(text[to..]);
            (from, to) = (from + plain, to + plain);
            if (text[from] == '&')
            {
                from += ResolveReference(text[from..], text[to..], out var written);
                to += written;
                continue;
            }

            from += text[from..].StartsWith("\r\n"u8) ? 2 : 1;
            text[to++] = whiteSpace;
        }

        text[from..].CopyTo(text[to..]);
        return to + text.Length - from;
    }

    private static int ResolveReference(ReadOnlySpan<byte> text, Span<byte> to, out int written)
    {
        var end = text.IndexOf((byte)';');
        if (end < 0) throw new XmlException("A reference does not end.");
        var name = text[1..end];
        var character = name.StartsWith("#"u8) ? CharacterOf(name[1..]) : new Rune(Predefined(name));
        written = character.EncodeToUtf8(to);
        return end + 1;
    }

    private static char Predefined(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("amp"u8) ? '&'
        : name.SequenceEqual("lt"u8) ? '<'
        : name.SequenceEqual("gt"u8) ? '>'
        : name.SequenceEqual("quot"u8) ? '"'
        : name.SequenceEqual("apos"u8) ? '\''
        : throw new XmlException("There is an entity that XML does not define.");

    private static Rune CharacterOf(ReadOnlySpan<byte> number)
    {
        var isNumber = number.StartsWith("x"u8)
            ? uint.TryParse(number[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        var isCharacter = value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF) && Rune.IsValid(value);
        return isNumber && isCharacter ? new Rune(value) : throw new XmlException("A character reference means no character of XML.");
    }
}
