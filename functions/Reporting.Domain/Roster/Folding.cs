using System.Globalization;
using System.Text;

namespace Reporting.Domain.Roster;

/// <summary>Compares words as they are typed in a hurry: "Mã đơn vị", "MA DON VI" and "ma_don-vi" are the same.</summary>
public static class Folding
{
    public static bool AreAlike(string one, string other) => Folded(one) == Folded(other);

    /// <returns>Whether the text has the words in it, accents, capitals, spaces and marks aside; any text has none.</returns>
    public static bool Holds(string text, string words) => Folded(text).Contains(Folded(words), StringComparison.Ordinal);

    // Đ is a letter of its own and does not come apart.
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter))
        .Select(letter => letter is 'đ' or 'Đ' ? 'D' : char.ToUpperInvariant(letter)));
}
