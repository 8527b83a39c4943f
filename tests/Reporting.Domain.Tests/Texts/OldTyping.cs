using System.Text;

namespace Reporting.Domain.Tests.Texts;

/// <summary>Types Vietnamese as it was typed before Unicode. The tables are written out letter by letter, so that they share nothing with
/// those that read.</summary>
internal static class OldTyping
{
    private static readonly Dictionary<string, string> OfTcvn3 = Pairs(
        """
        ă ¨  ằ »  ẳ ¼  ẵ ½  ắ ¾  ặ Æ
        â ©  ầ Ç  ẩ È  ẫ É  ấ Ê  ậ Ë
        à µ  ả ¶  ã ·  á ¸  ạ ¹
        è Ì  ẻ Î  ẽ Ï  é Ð  ẹ Ñ
        ê ª  ề Ò  ể Ó  ễ Ô  ế Õ  ệ Ö
        ì ×  ỉ Ø  ĩ Ü  í Ý  ị Þ
        ò ß  ỏ á  õ â  ó ã  ọ ä
        ô «  ồ å  ổ æ  ỗ ç  ố è  ộ é
        ơ ¬  ờ ê  ở ë  ỡ ì  ớ í  ợ î
        ù ï  ủ ñ  ũ ò  ú ó  ụ ô
        ư SHY  ừ õ  ử ö  ữ ÷  ứ ø  ự ù
        ỳ ú  ỷ û  ỹ ü  ý ý  ỵ þ
        đ ®
        """);

    private static readonly Dictionary<string, string> OfVni = Pairs(
        """
        ă aê  ằ aè  ẳ aú  ẵ aü  ắ aé  ặ aë
        â aâ  ầ aà  ẩ aå  ẫ aã  ấ aá  ậ aä
        à aø  ả aû  ã aõ  á aù  ạ aï
        è eø  ẻ eû  ẽ eõ  é eù  ẹ eï
        ê eâ  ề eà  ể eå  ễ eã  ế eá  ệ eä
        ì ì  ỉ æ  ĩ ó  í í  ị ò
        ò oø  ỏ oû  õ oõ  ó où  ọ oï
        ô oâ  ồ oà  ổ oå  ỗ oã  ố oá  ộ oä
        ơ ô  ờ ôø  ở ôû  ỡ ôõ  ớ ôù  ợ ôï
        ù uø  ủ uû  ũ uõ  ú uù  ụ uï
        ư ö  ừ öø  ử öû  ữ öõ  ứ öù  ự öï
        ỳ yø  ỷ yû  ỹ yõ  ý yù  ỵ î
        đ ñ
        """);

    /// <returns>As a font of small letters has it, where only seven capitals are to be had.</returns>
    public static string Tcvn3(string text) => Typed(text, letter => OfTcvn3.GetValueOrDefault(letter) ?? Capital(letter) ?? letter);

    /// <returns>As a font of capitals has it: the characters of small letters.</returns>
    public static string Tcvn3Capitals(string text) => Typed(text, letter => OfTcvn3.GetValueOrDefault(letter.ToLowerInvariant(), letter));

    public static string Vni(string text) => Typed(text, letter =>
        OfVni.TryGetValue(letter, out var small) ? small
        : OfVni.TryGetValue(letter.ToLowerInvariant(), out var capital) ? capital.ToUpperInvariant()
        : letter);

    private static string? Capital(string letter) => letter switch
    {
        "Ă" => "¡", "Â" => "¢", "Ê" => "£", "Ô" => "¤", "Ơ" => "¥", "Ư" => "¦", "Đ" => "§",
        _ => null,
    };

    private static string Typed(string text, Func<string, string> type) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(letter => type($"{letter}")));

    private static Dictionary<string, string> Pairs(string table)
    {
        var cells = table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return cells.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1].Replace("SHY", "\u00AD", StringComparison.Ordinal));
    }
}
