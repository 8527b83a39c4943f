using System.Text.RegularExpressions;

namespace Reporting.Domain.Texts;

/// <summary>TCVN3. Only seven capitals have characters; a text in capitals has the small letters' characters and a font that shows them so.</summary>
internal static partial class Tcvn3
{
    private const string Stored =
        "µ¶·¸¹" + "¨»¼½¾Æ" + "©ÇÈÉÊË" + "ÌÎÏÐÑ" + "ªÒÓÔÕÖ" + "×ØÜÝÞ" + "ßáâãä" + "«åæçèé" + "¬êëìíî" + "ïñòóô" + "\u00ADõö÷øù" + "úûüýþ" + "®" + "¡¢£¤¥¦§";

    private const string Shown =
        "àảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" + "èẻẽéẹ" + "êềểễếệ" + "ìỉĩíị" + "òỏõóọ" + "ôồổỗốộ" + "ơờởỡớợ" + "ùủũúụ" + "ưừửữứự" + "ỳỷỹýỵ" + "đ" + "ĂÂÊÔƠƯĐ";

    public static string Read(string text) => string.Concat(text.Select(Letter));

    /// <returns>Whether the text is meant in capitals: accented letters, which are stored as small ones, stand among capitals only.</returns>
    public static bool IsInCapitals(string text) => !text.Any(char.IsAsciiLetterLower) && AmongCapitals().IsMatch(text);

    private static char Letter(char stored) => Stored.IndexOf(stored, StringComparison.Ordinal) is var at and >= 0 ? Shown[at] : stored;

    [GeneratedRegex("[A-Z¡-§][¨-þ]+[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex AmongCapitals();

    /// <summary>Letters, digits and all characters that stand for letters.</summary>
    [GeneratedRegex("[A-Za-z0-9¡-®µ-¹»-¾À-ÿ]+", RegexOptions.CultureInvariant)]
    public static partial Regex Words();

    /// <summary>What no word of Unicode Vietnamese, French or German has: signs, rare letters, and capitals inside a word. Money, the micro
    /// sign before a unit and the small 1 of a footnote are left out.</summary>
    [GeneratedRegex("[¦-®¶-¸»-¾×ØÐÞåæ÷øþñ]|(?<=.)µ|¹(?=.)|(?<=[a-z])[À-Þ]|(?<=.)[À-Þ](?=[a-z])", RegexOptions.CultureInvariant)]
    public static partial Regex Signature();
}
