using System.Globalization;

namespace Reporting.Domain.Reports;

/// <summary>Characters that come along with what is copied from web pages, chats and Windows' own windows and that nobody sees: marks of
/// writing direction, blanks without width, the mark at the head of a file.</summary>
internal static class InvisibleMarks
{
    public static string Without(string text) => text.Any(IsOne) ? string.Concat(text.Where(letter => !IsOne(letter))) : text;

    // The soft hyphen is a letter in old fonts.
    private static bool IsOne(char letter) => letter != '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
