using FsCheck;
using FsCheck.Xunit;
using Reporting.Domain.Texts;

namespace Reporting.Domain.Tests.Texts;

public sealed class TextsFromBeforeUnicode
{
    private const string VnTime = ".VnTime";
    private const string VniTimes = "VNI-Times";

    private static readonly string[] Vocabulary =
        """
        Báo cáo sơ kết công tác bình đẳng giới 6 tháng đầu năm, tỷ số giới tính khi sinh của trẻ đẻ sống được sàng lọc;
        người cao tuổi khám sức khỏe định kỳ; cặp vợ chồng áp dụng biện pháp tránh thai hiện đại (SKSS) đã giảm so với cùng kỳ;
        Trạm Y tế xã Canh Liên, huyện Vân Canh, tỉnh Bình Định; nữ, nam, hộ, mỗi thôn, quý, ngoài ra chưa có, không rõ, ghi chú
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // All of whose letters are in Latin-1 too, so that nothing but their sense tells them from legacy characters.
    private static readonly string[] Unicode =
        ["Không", "có", "gì", "báo", "cáo", "là", "quý", "xã", "thôn", "hoá", "nam", "«Có»", "·", "5×3", "½", "§", "©", "²", "–", "café", "Straße", "tôt", "où"];

    private static IEnumerable<string> Vowels =>
        from shape in "a ă â e ê i o ô ơ u ư y".Split(' ')
        from tone in (string[])["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
        let letter = (shape + tone).Normalize()
        where letter[0] > 'z'
        from written in (string[])[letter, letter.ToUpperInvariant()]
        select written;

    private static readonly IReadOnlyList<string> AllLetters = [.. Vowels, "đ", "Đ"];

    public static TheoryData<string> Letters => [.. AllLetters];

    [Fact]
    public void There_are_134_letters_with_marks() => Assert.Equal(134, AllLetters.Distinct().Count());

    [Theory]
    [MemberData(nameof(Letters))]
    public void Every_letter_survives(string letter)
    {
        Assert.Equal(letter, Read(OldTyping.Vni(letter), VniTimes));
        Assert.Equal(letter.ToUpperInvariant(), Read(OldTyping.Tcvn3Capitals(letter), ".VnTimeH"));
        Assert.Equal(letter.ToLowerInvariant(), Read(OldTyping.Tcvn3(letter.ToLowerInvariant()), VnTime));
    }

    [Fact]
    public void Seven_capitals_are_in_the_fonts_of_small_letters() => Assert.Equal("ĂÂÊÔƠƯĐ", Read("¡¢£¤¥¦§", VnTime));

    [Theory]
    [InlineData("Báo cáo sơ kết công tác bình đẳng giới 6 tháng đầu năm")]
    [InlineData("Tỷ số giới tính khi sinh (số trẻ nam/100 trẻ nữ)")]
    [InlineData("Tổng số người từ 60 tuổi trở lên được khám sức khỏe định kỳ ≥ 1 lần/năm")]
    [InlineData("Trạm Y tế xã Canh Liên, huyện Vân Canh, tỉnh Bình Định")]
    [InlineData("Kế hoạch số 12/KH-UBND ngày 15/3/2024 của UBND tỉnh – QĐ 588/QĐ-TTg")]
    [InlineData("Số cặp vợ chồng trong độ tuổi sinh đẻ áp dụng biện pháp tránh thai hiện đại")]
    [InlineData("Diện tích (m²): Đất ở")]
    [InlineData("Chưa thực hiện")]
    public void A_sentence_is_read_with_its_font_and_without(string sentence)
    {
        Assert.Equal(new LegacyText(sentence, LegacyEncoding.Tcvn3, ByFont: true), LegacyVietnamese.Recognise(OldTyping.Tcvn3(sentence), ".VnArial Narrow"));
        Assert.Equal(new LegacyText(sentence, LegacyEncoding.Vni, ByFont: true), LegacyVietnamese.Recognise(OldTyping.Vni(sentence), "VNI-Helve"));
        Assert.Equal(new LegacyText(sentence, LegacyEncoding.Tcvn3, ByFont: false), LegacyVietnamese.Recognise(OldTyping.Tcvn3(sentence), "Times New Roman"));
        Assert.Equal(new LegacyText(sentence, LegacyEncoding.Vni, ByFont: false), LegacyVietnamese.Recognise(OldTyping.Vni(sentence), font: null));
    }

    [Theory]
    //          as the file has it                              font          as the unit saw it                            encoding, null when left
    [InlineData("Xin chµo tÊt c¶",                              null,         "Xin chào tất cả",                            LegacyEncoding.Tcvn3)]
    [InlineData("Xin chaøo taát caû",                           null,         "Xin chào tất cả",                            LegacyEncoding.Vni)]
    [InlineData("Baùo caùo sô keát coâng taùc bình ñaúng giôùi", null,        "Báo cáo sơ kết công tác bình đẳng giới",     LegacyEncoding.Vni)]
    [InlineData("Tæng",                                         null,         "Tổng",                                       LegacyEncoding.Tcvn3)]   // one word that is nothing else
    [InlineData("Toång:",                                       null,         "Tổng:",                                      LegacyEncoding.Vni)]
    [InlineData("Khoâng",                                       null,         "Không",                                      LegacyEncoding.Vni)]
    [InlineData("§¾k L¾k",                                      null,         "Đắk Lắk",                                    LegacyEncoding.Tcvn3)]
    [InlineData("KÝnh göi …",                                   null,         "Kính gửi …",                                 LegacyEncoding.Tcvn3)]
    [InlineData("chæ",                                          null,         null,                                         null)]                   // chỉ in one, chổ in the other
    [InlineData("N÷",                                           null,         "Nữ",                                         LegacyEncoding.Tcvn3)]
    [InlineData("Nam/N÷",                                       null,         null,                                         null)]                   // one of two words
    [InlineData("Nam/N÷",                                       ".VnTime",    "Nam/Nữ",                                     LegacyEncoding.Tcvn3)]
    [InlineData("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM",           ".VnTimeH",   "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",         LegacyEncoding.Tcvn3)]
    [InlineData("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM",           ".VnTime",    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",         LegacyEncoding.Tcvn3)]   // capitals all the same
    [InlineData("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM",           null,         "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",         LegacyEncoding.Tcvn3)]
    [InlineData("céng hoµ",                                     ".VnArialH",  "CỘNG HOÀ",                                   LegacyEncoding.Tcvn3)]
    [InlineData("COÄNG HOØA XAÕ HOÄI",                          "vni-times",  "CỘNG HÒA XÃ HỘI",                            LegacyEncoding.Vni)]
    [InlineData("COÄNG HOØA XAÕ HOÄI",                          null,         "CỘNG HÒA XÃ HỘI",                            LegacyEncoding.Vni)]
    [InlineData("l\u00ADîng",                                   ".vntime",    "lượng",                                      LegacyEncoding.Tcvn3)]
    [InlineData("Lôùp 5 × 3",                                   null,         "Lớp 5 × 3",                                  LegacyEncoding.Vni)]
    [InlineData("Kh¸m 5×3 lÇn",                                 null,         "Khám 5×3 lần",                               LegacyEncoding.Tcvn3)]   // a product stays one
    [InlineData("®· mua « t« © 2024",                           null,         "đã mua ô tô © 2024",                         LegacyEncoding.Tcvn3)]   // words of signs only
    [InlineData("Cã ☑ Kh«ng ☐",                                 ".VnTime",    "Có ☑ Không ☐",                               LegacyEncoding.Tcvn3)]
    [InlineData("Tong so",                                      ".VnTime",    null,                                         null)]                   // nothing to convert
    [InlineData("Tong so",                                      ".VnTimeH",   null,                                         null)]
    [InlineData("2.5°",                                         ".VnTime",    null,                                         null)]
    [InlineData("bình",                                         "VNI-Times",  null,                                         null)]                   // the same in both
    [InlineData("Tổng số",                                      ".VnTime",    null,                                         null)]                   // Unicode in a cell with an old font
    [InlineData("Báo cáo",                                      ".VnTime",    null,                                         null)]
    [InlineData("Không có",                                     "VNI-Times",  null,                                         null)]
    [InlineData("ba\u0301o",                                    ".VnTime",    null,                                         null)]
    [InlineData("",                                             ".VnTime",    null,                                         null)]
    public void A_text_is_read_so(string stored, string? font, string? shown, LegacyEncoding? encoding)
    {
        var read = LegacyVietnamese.Recognise(stored, font);

        Assert.Equal((shown, encoding), (read?.Unicode, read?.Encoding));
    }

    [Theory]
    [InlineData("Không")]
    [InlineData("Không có gì")]
    [InlineData("có · có gì")]
    [InlineData("Báo cáo quý")]
    [InlineData("Hoá, toà, khoé, quý")]
    [InlineData("Tổng số trẻ đẻ sống")]
    [InlineData("To\u0302\u0309ng so\u0302\u0301")]
    [InlineData("café résumé")]
    [InlineData("Le thé est prêt plus tôt que prévu")]
    [InlineData("où")]
    [InlineData("goût, août, naïf, Thaï, Haïti, Noël")]
    [InlineData("tôt")]
    [InlineData("« Où est-ce ? »")]
    [InlineData("L'État français à l'été «déjà vu»")]
    [InlineData("Straße")]
    [InlineData("Größe der Bevölkerung für Mädchen, § 5 Abs. 2")]
    [InlineData("TÜR UND MÜHE")]
    [InlineData("naïve")]
    [InlineData("© 2024 «Sở»")]
    [InlineData("© 2024 «So»")]
    [InlineData("« So » và « Ba »")]
    [InlineData("½")]
    [InlineData("5×3")]
    [InlineData("5 × 3")]
    [InlineData("±0,5")]
    [InlineData("37°C, 10 µm, 5 m², Panadol®")]
    [InlineData("µm")]
    [InlineData("chao¹")]
    [InlineData("Xin chµo tÊt c¶ 😀")]
    [InlineData("Xin chµo tÊt c¶ ✅")]
    [InlineData("Xin chµo tÊt c¶ của")]
    [InlineData("Xin ch\uD83D tÊt c¶")]
    [InlineData("Привет Ê¶")]
    [InlineData("12/2024 – 100 % … “ok”")]
    public void Without_a_font_this_stays_as_it_is(string text) => Assert.Null(LegacyVietnamese.Recognise(text, font: null));

    [Property]
    public bool With_its_font_every_text_is_read(NonEmptyArray<byte> words)
    {
        var text = Sentence(Vocabulary, words.Get);

        return Read(OldTyping.Tcvn3(text), VnTime) == text && Read(OldTyping.Vni(text), VniTimes) == text;
    }

    [Property]
    public bool Without_a_font_a_text_is_read_rightly_or_not_at_all(NonEmptyArray<byte> words)
    {
        var text = Sentence(Vocabulary, words.Get);

        var tcvn3 = LegacyVietnamese.Recognise(OldTyping.Tcvn3(text), font: null);
        var vni = LegacyVietnamese.Recognise(OldTyping.Vni(text), font: null);
        return (tcvn3 is null || tcvn3.Unicode == text) && (vni is null || vni.Unicode == text);
    }

    [Property]
    public bool Unicode_stays_as_it_is(NonEmptyArray<byte> words) =>
        LegacyVietnamese.Recognise(Sentence(Unicode, words.Get), font: null) is null && LegacyVietnamese.Recognise(Sentence([.. Vocabulary, .. Unicode], words.Get), font: null) is null;

    [Property]
    public bool No_text_is_too_strange(NonNull<string> text, string? font)
    {
        _ = LegacyVietnamese.Recognise(text.Get, font);
        return new[] { VnTime, VniTimes }.All(named => LegacyVietnamese.Recognise(text.Get, named) is not { ByFont: false });
    }

    private static string Read(string stored, string font) => LegacyVietnamese.Recognise(stored, font)?.Unicode ?? stored;

    private static string Sentence(string[] vocabulary, byte[] words) => string.Join(' ', words.Select(word => vocabulary[word % vocabulary.Length]));
}
