using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Texts;

/// <summary>Whether a word could be Vietnamese by its spelling. Vietnamese has few sounds and strict rules for them, so that a text read
/// with the wrong table hardly ever passes.</summary>
internal static partial class Syllable
{
    public static bool IsWellFormed(string word)
    {
        if (!word.All(char.IsLetter)) return false;
        var small = word.ToLowerInvariant();
        var parts = small.Normalize(NormalizationForm.FormD);
        var tones = parts.Where(IsTone).ToList();
        var bare = Spelling().Match(string.Concat(parts.Where(part => !IsTone(part))).Normalize());
        return bare.Success && tones.Count <= 1 && !HasToneOnGlide(small) && (!EndsInStop().IsMatch(bare.Value) || tones.Exists(IsToneOfStops));
    }

    // "áo" and not "aó": after these vowels only a closing i, o, u or y can come, which has no tone.
    private static bool HasToneOnGlide(string word) =>
        word.Zip(word.Skip(1)).Any(pair => pair.First is 'a' or 'ă' or 'â' or 'e' or 'ê' or 'ô' or 'ơ' && $"{pair.Second}".Normalize(NormalizationForm.FormD).Any(IsTone));

    private static bool IsTone(char part) => part is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static bool IsToneOfStops(char tone) => tone is '\u0301' or '\u0323';

    // "mát", "mạt" and no other: a syllable that ends in a stop is short and has one of two tones.
    [GeneratedRegex("([ckpt]|ch)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInStop();

    // Onset and rhyme, the tone taken away. C, g and ng are written k, gh and ngh before e, ê and i; Đắk Lắk ends in k.
    [GeneratedRegex(@"\A
        ( (ngh|gh)(?=[eêi]) | k(?=[eêiy]) | (c|ng)(?![eêiy]) | g(?![eê]) | gi | qu | [ckpt]h | nh | tr | [bdđhlmnprstvx] )?
        ( o?a(ch|nh|[cmpt]|ng?|[iouy])? | o?ă([ckmpt]|ng?) | u?â([cmpt]|ng?|[uy])
        | o?e([cmpt]|ng?|o)? | u?ê(ch|nh|[mnptu])? | u?[iy]ê([cmpt]|ng?|u)
        | i(ch|nh|[mnptua])? | u?y(ch|nh|[nptua])?
        | o([cmpt]|ng?|i)? | oo(c|ng) | ô([cmpt]|ng?|i)? | u?ơ([mnpti])?
        | u([cmpt]|ng?|[ia])? | uô([cmt]|ng?|i) | ư([cmt]|ng?|[aiu])? | ươ([cmpt]|ng?|[iu]) )
        \z", RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Spelling();
}
