using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The answer to one action of a transaction, or the one answer of a transaction that failed.</summary>
internal sealed partial class TransactionPart : Response
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    private TransactionPart(int status, string reason, string[] lines)
    {
        Status = status;
        ReasonPhrase = reason;
        var blank = Array.IndexOf(lines, "");
        foreach (var line in blank < 0 ? lines : lines[..blank])
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        var body = blank < 0 ? [] : lines[(blank + 1)..].TakeWhile(line => !line.StartsWith("--", StringComparison.Ordinal));
        ContentStream = BinaryData.FromString(string.Join('\n', body)).ToStream();
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    /// <summary>Every answer within a response, in the order of the actions.</summary>
    public static IReadOnlyList<Response> ReadAll(Response response)
    {
        var text = response.Content.ToString();
        var starts = StatusLine().Matches(text);
        return [.. starts.Select((start, index) =>
        {
            var end = index + 1 < starts.Count ? starts[index + 1].Index : text.Length;
            var rest = text[(start.Index + start.Length)..end].TrimStart('\r', '\n').Split('\n').Select(line => line.TrimEnd('\r'));
            return new TransactionPart(int.Parse(start.Groups[1].ValueSpan, CultureInfo.InvariantCulture), start.Groups[2].Value.Trim(), [.. rest]);
        })];
    }

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string> values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values != null;
    }

    [GeneratedRegex(@"^HTTP/1\.1 (\d{3}) ?(.*)$", RegexOptions.Multiline)]
    private static partial Regex StatusLine();
}
