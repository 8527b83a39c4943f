using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Tests.Support;

/// <summary>A mail as it went over the line, taken apart by the rules: header fields unfolded, encoded words and base64 decoded. It reads
/// what our mails are made of and no more.</summary>
internal sealed record Mime(IReadOnlyList<(string Name, string Value)> Headers, string Text, IReadOnlyList<Mime> Parts)
{
    public static Mime Read(string source)
    {
        var end = source.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = (source[..end], source[(end + 4)..]);
        var headers = Regex.Replace(head, @"\r\n(?=[ \t])", "").Split("\r\n").Select(line => line.Split(": ", 2)).Select(field => (field[0], field[1])).ToList();
        string? Of(string name) => headers.FirstOrDefault(field => field.Item1.Equals(name, StringComparison.OrdinalIgnoreCase)).Item2;

        var boundary = Regex.Match(Of("Content-Type") ?? "", "boundary=\"?([^\";]+)").Groups[1].Value;
        if (boundary.Length > 0) return new Mime(headers, "", [.. body.Split($"--{boundary}")[1..^1].Select(part => Read(part.TrimStart('\r', '\n')))]);
        return new Mime(headers, Of("Content-Transfer-Encoding") == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body, []);
    }

    /// <returns>A header field in the words that a reader sees; null when there is none, an error when there are two.</returns>
    public string? Header(string name) => Headers.SingleOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { } value ? Decode(value) : null;

    // RFC 2047: encoded words, and the blanks between two of them are not there.
    private static string Decode(string value) => Regex.Replace(
        Regex.Replace(value, @"\?=\s+=\?", "?==?"), @"=\?utf-8\?([QB])\?([^?]*)\?=", word => Encoding.UTF8.GetString(word.Groups[1].Value == "B" ? Convert.FromBase64String(word.Groups[2].Value) : Quoted(word.Groups[2].Value)), RegexOptions.IgnoreCase);

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=') bytes.Add(text[i] == '_' ? (byte)' ' : (byte)text[i]);
            else bytes.Add(Convert.ToByte(text.Substring((i += 2) - 1, 2), 16));
        }

        return [.. bytes];
    }
}
