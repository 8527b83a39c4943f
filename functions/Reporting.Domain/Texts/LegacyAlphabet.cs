using System.Text.RegularExpressions;

namespace Reporting.Domain.Texts;

/// <summary>A legacy encoding as its readers need it, and how well a text fits it.</summary>
/// <param name="Read">Makes Unicode of the characters that stand for letters, and leaves the others.</param>
/// <param name="Words">Finds what may be words.</param>
/// <param name="Signature">Finds what a word in Unicode does not have.</param>
internal sealed record LegacyAlphabet(LegacyEncoding Encoding, Func<string, string> Read, Regex Words, Regex Signature)
{
    public static readonly LegacyAlphabet Tcvn3 = new(LegacyEncoding.Tcvn3, Texts.Tcvn3.Read, Texts.Tcvn3.Words(), Texts.Tcvn3.Signature());
    public static readonly LegacyAlphabet Vni = new(LegacyEncoding.Vni, Texts.Vni.Read, Texts.Vni.Words(), Texts.Vni.Signature());

    /// <returns>The alphabet that the font shows, null when the font is of today.</returns>
    public static LegacyAlphabet? OfFont(string? font) =>
        font is null ? null
        : font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) ? Tcvn3
        : font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) ? Vni
        : null;

    /// <returns>The text with its words read; "5×3" and a lone "©" are no words, but "« t«" is a car ("ô tô").</returns>
    public string ReadWords(string text) => Words.Replace(text, match => IsWord(match.Value) || match.Value is "«" or "¤" ? Read(match.Value) : match.Value);

    /// <returns>How many words become well-formed, zero when the text does not look like this encoding.</returns>
    public int Fit(string text)
    {
        var words = Words.Matches(text).Select(match => match.Value).Where(IsWord).ToList();
        var marked = words.Where(IsMarked).Where(word => !IsAbbreviation(Read(word))).ToList();
        var wellFormed = marked.Where(word => Syllable.IsWellFormed(Read(word))).ToList();
        var signed = wellFormed.Where(word => Signature.IsMatch(word)).ToList();
        var asTheyStand = marked.Count(word => Syllable.IsWellFormed(word) && !Signature.IsMatch(word));

        var enough = wellFormed.Count >= 2 || (wellFormed.Count == 1 && words.Count == 1);
        var nearlyAll = wellFormed.Count * 10 >= marked.Count * 9;
        return enough && nearlyAll && signed.Count > 0 && wellFormed.Count > asTheyStand ? wellFormed.Count : 0;
    }

    /// <returns>Whether reading would spoil words that are Vietnamese as they stand: Unicode typed into a cell that kept its old font.</returns>
    public bool Spoils(string text)
    {
        var marked = Words.Matches(text).Select(match => match.Value).Where(word => word.Length > 1 && IsMarked(word)).ToList();
        return marked.Count(Syllable.IsWellFormed) > marked.Count(word => Syllable.IsWellFormed(Read(word)));
    }

    private static bool IsWord(string run) => (run.Length > 1 || run.Any(IsLetter)) && !run.Any(char.IsAsciiDigit);

    private static bool IsLetter(char letter) => char.IsAsciiLetter(letter) || letter is >= 'À' and not '×' and not '÷';

    private static bool IsMarked(string word) => !word.All(char.IsAscii);

    // KHHGĐ, QĐ, LĐTBXH: they say nothing, as no abbreviation is a syllable.
    private static bool IsAbbreviation(string word) => word.All(letter => char.IsAsciiLetterUpper(letter) || letter == 'Đ');
}
