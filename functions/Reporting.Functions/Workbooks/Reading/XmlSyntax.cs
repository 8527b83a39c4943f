using System.Text;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>White space and names of XML 1.0, in UTF-8 that is known to be valid.</summary>
internal static class XmlSyntax
{
    // Whatever is not ASCII is taken first and looked at afterwards, since hardly any name has it.
    private static readonly bool[] InName = [.. Enumerable.Range(0, 256).Select(one => one >= 0x80 || char.IsAsciiLetterOrDigit((char)one) || (char)one is '.' or '-' or '_' or ':')];

    /// <summary>Whether the byte may be in a name, and so means nothing else wherever it stands.</summary>
    public static bool IsInName(byte one) => InName[one];

    public static bool IsWhiteSpace(byte one) => one is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <returns>Where something else than white space stands, or the end.</returns>
    public static int SkipWhiteSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <param name="text">What the name is in.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="local">Where its local part begins.</param>
    /// <returns>Where the name ends, or the text's end when it may go on after that.</returns>
    public static int NameEnd(ReadOnlySpan<byte> text, int start, out int local)
    {
        var (at, all) = (start, (byte)0);
        local = start;
        for (; at < text.Length && InName[text[at]]; at++)
        {
            all |= text[at];
            if (text[at] != ':') continue;
            if (local > start) throw new XmlException("A name has two colons.");
            local = at + 1;
        }

        if (at == text.Length) return at;
        var fits = all < 0x80
            ? BeginsName(text[start]) && BeginsName(text[local])
            : (local == start || IsName(text[start..(local - 1)])) && IsName(text[local..at]);
        return fits ? at : throw new XmlException("A name was expected.");
    }

    private static bool BeginsName(byte one) => char.IsAsciiLetter((char)one) || one == '_';

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        var at = 0;
        while (at < name.Length)
        {
            Rune.DecodeFromUtf8(name[at..], out var rune, out var length);
            if (!rune.IsBmp || !(at == 0 ? XmlConvert.IsStartNCNameChar((char)rune.Value) : XmlConvert.IsNCNameChar((char)rune.Value))) return false;
            at += length;
        }

        return at > 0;
    }
}
