using System.Globalization;

namespace Reporting.Domain.Mails;

/// <summary>Text that others wrote, made safe for one line of a mail: it begins no line of its own, neither of the text nor of the mail's
/// head, and turns nothing around it.</summary>
public static class OneLine
{
    public static string Of(string text) => string.Join(' ', Visible(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Visible(string text) => string.Concat(text.Select(letter => char.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => " ",
        UnicodeCategory.Format => "",
        _ => letter.ToString(),
    }));
}
