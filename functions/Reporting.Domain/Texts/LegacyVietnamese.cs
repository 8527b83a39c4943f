using System.Globalization;
using System.Text;

namespace Reporting.Domain.Texts;

/// <summary>Recognises Vietnamese typed with the fonts from before Unicode. Units still copy it from old files, and without its font it
/// reads "B¸o c¸o" or "Baùo caùo".</summary>
public static class LegacyVietnamese
{
    /// <param name="font">The cell's font, null when not known.</param>
    /// <returns>Null when the text is to be taken as it stands. A font is believed unless the text is plainly Unicode; without one only what
    /// nobody would write in Unicode is converted, so that a doubtful text stays as it is.</returns>
    public static LegacyText? Recognise(string text, string? font)
    {
        if (Ascii.IsValid(text) || text.Any(IsNeverLegacy)) return null;
        return LegacyAlphabet.OfFont(font) is { } alphabet ? ByFont(text, alphabet, font!) : BySignature(text);
    }

    private static LegacyText? ByFont(string text, LegacyAlphabet alphabet, string font) =>
        alphabet.Spoils(text) ? null : Read(text, alphabet.Read(text), alphabet, font);

    private static LegacyText? BySignature(string text)
    {
        if (text.Any(IsPicture)) return null;
        var (tcvn3, vni) = (LegacyAlphabet.Tcvn3.Fit(text), LegacyAlphabet.Vni.Fit(text));
        if (tcvn3 == vni) return null;
        var alphabet = tcvn3 > vni ? LegacyAlphabet.Tcvn3 : LegacyAlphabet.Vni;
        return Read(text, alphabet.ReadWords(text), alphabet, font: null);
    }

    private static LegacyText? Read(string stored, string read, LegacyAlphabet alphabet, string? font)
    {
        var shown = alphabet.Encoding == LegacyEncoding.Tcvn3 && (IsOfCapitals(font) || Tcvn3.IsInCapitals(stored)) ? read.ToUpperInvariant() : read;
        return shown == stored ? null : new LegacyText(shown, alphabet.Encoding, font is not null);
    }

    // .VnTimeH, .VnArialH: the same letters as .VnTime and .VnArial, drawn as capitals.
    private static bool IsOfCapitals(string? font) => font?.EndsWith('H') == true;

    // Legacy letters are all below U+0100, so that any letter or combining mark above is proof of Unicode.
    private static bool IsNeverLegacy(char letter) => letter > 'ÿ' && (char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);

    private static bool IsPicture(char letter) => letter > 'ÿ' && (char.IsSurrogate(letter) || char.IsSymbol(letter)) && !IsMathematical(letter);

    private static bool IsMathematical(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol;
}
