using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Words;

/// <summary>The alphabet of programme, unit and period codes: capital letters, digits, hyphen and underscore, at most 40.
/// Such a code is safe as a table key, a blob path segment, a URL segment and a file name alike, which have different
/// alphabets; dots and bars stay free to separate codes from each other.</summary>
internal static partial class Code
{
    public const string Alphabet = "1 to 40 letters A-Z, digits, '-' or '_', beginning with a letter or digit";

    public static bool TryNormalise(string? text, out string code)
    {
        // ASCII before folding: the capital of the long s is a plain S.
        code = text is not null && Ascii.IsValid(text) ? text.ToUpperInvariant() : "";
        return Pattern().IsMatch(code);
    }

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9_-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
