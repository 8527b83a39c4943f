using System.Globalization;
using System.Text;

namespace Reporting.Domain.Roster;

/// <summary>Compares words as they are typed in a hurry: "Mã đơn vị", "MA DON VI" and "ma_don-vi" are the same.</summary>
internal static class Folding
{
    public static bool AreAlike(string one, string other) => Folded(one) == Folded(other);

    // Đ is a letter of its own and does not come apart.
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter))
        .Select(letter => letter is 'đ' or 'Đ' ? 'D' : char.ToUpperInvariant(letter)));
}
