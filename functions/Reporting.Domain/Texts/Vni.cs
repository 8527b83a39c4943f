using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Texts;

/// <summary>VNI for Windows. Marks follow their vowel and are in capitals where it is; ơ, ư, đ and the letters of i are single characters.</summary>
internal static partial class Vni
{
    private const string Single = "ñíìæóòîôö";
    private const string SingleShown = "đíìỉĩịỵơư";

    // Acute, grave, hook, tilde and dot below.
    private const string Tones = "\u0301\u0300\u0309\u0303\u0323";

    private static readonly Dictionary<char, (string Vowels, string Marks)> Marks = new[]
    {
        Row("ùøûõï", "aeouyôö", ""),
        Row("áàåãä", "aeo", "\u0302"),
        Row("éèúüë", "a", "\u0306"),
        [('â', ("aeo", "\u0302")), ('ê', ("a", "\u0306"))],
    }.SelectMany(row => row).ToDictionary();

    public static string Read(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var marks = i + 1 < text.Length ? MarksOn(text[i], text[i + 1]) : "";
            read.Append($"{Letter(text[i])}{marks}".Normalize());
            if (marks.Length > 0) i++;
        }

        return read.ToString();
    }

    private static (char, (string, string))[] Row(string stored, string vowels, string shape) => [.. stored.Select((mark, i) => (mark, (vowels, $"{shape}{Tones[i]}")))];

    private static string MarksOn(char vowel, char mark) =>
        Marks.TryGetValue(char.ToLowerInvariant(mark), out var found) && found.Vowels.Contains(char.ToLowerInvariant(vowel), StringComparison.Ordinal) ? found.Marks : "";

    private static char Letter(char stored)
    {
        var at = Single.IndexOf(char.ToLowerInvariant(stored), StringComparison.Ordinal);
        return at < 0 ? stored : char.IsUpper(stored) ? char.ToUpperInvariant(SingleShown[at]) : SingleShown[at];
    }

    /// <summary>Letters and digits; signs are signs.</summary>
    [GeneratedRegex("[A-Za-z0-9À-ÖØ-öø-ÿ]+", RegexOptions.CultureInvariant)]
    public static partial Regex Words();

    /// <summary>What no word of Unicode Vietnamese, French or German has: rare letters, and vowels followed by another vowel's accent. "Où",
    /// "goût", "naïf" and "hoá" are words.</summary>
    [GeneratedRegex("[åøñæ]|[ae][âáàãä]|o[âä]|a[êéèúü]|öô|[aeouyôö]õ|[aeuyôö]ù|[uyôö]û|[yôö]ï", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Signature();
}
