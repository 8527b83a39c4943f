using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Characters that XML cannot hold stand in workbooks as Excel writes them: <c>_x000D_</c> for the carriage return that came
/// along with a pasted text, <c>_x005F_</c> for an underscore that would look like one of these (ECMA-376, 22.9.2.19).</summary>
internal static partial class EscapedText
{
    /// <returns>The text as people see it: line ends are line ends, and what cannot be seen at all is left out.</returns>
    public static string Read(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var read = Escape().Replace(text, match => ((char)ushort.Parse(match.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        if (read.Length == text.Length) return text;
        var lines = read.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.Concat(lines.EnumerateRunes().Where(IsSeen));
    }

    private static bool IsSeen(Rune rune) => rune.Value is '\t' or '\n' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF);

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
