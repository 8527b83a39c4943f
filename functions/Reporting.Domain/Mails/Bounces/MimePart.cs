using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Mails.Bounces;

/// <summary>A message or a part of one, taken apart as far as bounces need (RFC 5322, 2045, 2046). Whatever is not as it should be is
/// taken as text.</summary>
internal sealed partial class MimePart
{
    // No bounce is nested deeper or has more parts than this.
    private const int MostDepth = 6;
    private const int MostParts = 100;

    private readonly List<(string Name, string Value)> headers = [];

    private MimePart(string source, int depth, ref int parts)
    {
        var body = ReadHeaders(source);
        Text = Decoded(body);
        var inner = depth == MostDepth ? [] : InnerOf(body);
        foreach (var one in inner)
        {
            if (parts++ == MostParts) return;
            Parts.Add(new MimePart(one, depth + 1, ref parts));
        }
    }

    public List<MimePart> Parts { get; } = [];

    /// <summary>What stands in it, transfer encoding undone; UTF-8 where it is, and else letters as their bytes.</summary>
    public string Text { get; }

    public bool HasHeaders => headers.Count > 0;

    /// <summary>The type in small letters, such as <c>message/delivery-status</c>.</summary>
    public string Type => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>This one and every part of it.</summary>
    public IEnumerable<MimePart> All => Parts.SelectMany(part => part.All).Prepend(this);

    public static MimePart Read(ReadOnlySpan<byte> message)
    {
        var parts = 0;
        return new MimePart(Encoding.Latin1.GetString(message).Replace("\r\n", "\n", StringComparison.Ordinal), 0, ref parts);
    }

    /// <returns>The first field of this name, unfolded; null when there is none.</returns>
    public string? Header(string name) => headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <returns>Fields as they stand in a block of lines, such as a delivery status has within its text.</returns>
    public static IEnumerable<(string Name, string Value)> Fields(string block)
    {
        foreach (var line in Folding().Replace(block, " ").Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !line[..colon].Contains(' ', StringComparison.Ordinal)) yield return (line[..colon], line[(colon + 1)..].Trim());
        }
    }

    /// <returns>The body.</returns>
    private string ReadHeaders(string source)
    {
        var end = source.StartsWith('\n') ? 0 : source.IndexOf("\n\n", StringComparison.Ordinal);
        headers.AddRange(Fields(FromBytes(Encoding.Latin1.GetBytes(end < 0 ? source : source[..end]))));
        return end < 0 ? "" : source[end..].TrimStart('\n');
    }

    private IEnumerable<string> InnerOf(string body)
    {
        if (Type is "message/rfc822" or "message/global" or "text/rfc822-headers" or "message/global-headers") return [Text];
        if (!Type.StartsWith("multipart/", StringComparison.Ordinal) || Boundary().Match(Header("Content-Type")!) is not { Success: true } match) return [];
        var boundary = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value;
        return $"\n{body}".Split($"\n--{boundary}").Skip(1).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal)).Select(part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    private string Decoded(string body) => Header("Content-Transfer-Encoding")?.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBytes(FromBase64(body)),
        "quoted-printable" => FromBytes(Encoding.Latin1.GetBytes(QuotedPair().Replace(SoftBreak().Replace(body, ""), pair => ((char)Convert.ToByte(pair.Groups[1].Value, 16)).ToString()))),
        _ => FromBytes(Encoding.Latin1.GetBytes(body)),
    };

    private static byte[] FromBase64(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var count) ? bytes[..count] : Encoding.Latin1.GetBytes(body);
    }

    private static string FromBytes(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.Latin1.GetString(bytes) : text;
    }

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Folding();

    [GeneratedRegex(@"boundary\s*=\s*(""(?<quoted>[^""\n]{1,100})""|(?<plain>[^;\s]{1,100}))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Boundary();

    [GeneratedRegex("=([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedPair();

    [GeneratedRegex(@"=[ \t]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex SoftBreak();
}
