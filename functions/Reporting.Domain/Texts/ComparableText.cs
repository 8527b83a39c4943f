using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Texts;

/// <summary>Keys under which texts that people would call the same are equal. They are for comparing only, never for showing.</summary>
public static partial class ComparableText
{
    private const string OnO = "ÒÓỎÕỌ";
    private const string OnU = "ÙÚỦŨỤ";

    /// <returns>The same for texts that differ in case, blanks, kinds of quotes and dashes, closing punctuation, or in how letters are put
    /// together: "Hòa" and "hoà:" are the same, "Hoa" is another.</returns>
    public static string Of(string text)
    {
        var plain = string.Concat(text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format).Select(Plain));
        var toned = Toned(plain.Normalize()).Normalize();
        var spaced = string.Join(' ', toned.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return spaced.Replace('Ð', 'Đ').Replace('Ɖ', 'Đ').TrimEnd(' ', ':', '.', ';', '…');   // Icelandic and African letters that look like Đ
    }

    /// <returns>As <see cref="Of"/>, and the same for texts typed with and without accents: "Tổng số", "Tong so". Đ is D.</returns>
    public static string Unaccented(string text) =>
        Of(string.Concat(Of(text).Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).Replace('Đ', 'D'));

    /// <returns>Composed letters in capitals, with all tones where one of the schools puts them; each letter stays where it was.</returns>
    internal static string Toned(string text) => TonedFirst().Replace(text.ToUpperInvariant(), pair => Moved(pair.Value));

    private static string Plain(Rune rune) => rune.Value switch
    {
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' or 'ʼ' or '`' or '´' => "'",
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => "\"",
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => "-",
        _ => rune.ToString(),
    };

    // Schools teach both "hòa" and "hoà"; the key has the tone on the second vowel, where "hoàn" has it in any case.
    private static string Moved(string pair) => pair[1] switch
    {
        'A' => $"O{"ÀÁẢÃẠ"[OnO.IndexOf(pair[0], StringComparison.Ordinal)]}",
        'E' => $"O{"ÈÉẺẼẸ"[OnO.IndexOf(pair[0], StringComparison.Ordinal)]}",
        _ => $"U{"ỲÝỶỸỴ"[OnU.IndexOf(pair[0], StringComparison.Ordinal)]}",
    };

    [GeneratedRegex($"[{OnO}][AE]|[{OnU}]Y", RegexOptions.CultureInvariant)]
    private static partial Regex TonedFirst();
}
