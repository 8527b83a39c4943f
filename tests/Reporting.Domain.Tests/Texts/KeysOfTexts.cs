using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Reporting.Domain.Texts;

namespace Reporting.Domain.Tests.Texts;

public sealed class KeysOfTexts
{
    [Theory]
    //          one                     other                       why
    [InlineData("Tổng số",              "TỔNG SỐ",                  "case")]
    [InlineData("đơn vị",               "ĐƠN VỊ",                   "case of a letter of its own")]
    [InlineData("Tổng số",              "Tổng\u00A0số",             "a hard blank")]
    [InlineData("Tổng số",              "Tổng\u202Fsố",             "a narrow blank")]
    [InlineData("Tổng số",              "  Tổng\r\n\t số ",         "line breaks and tabs")]
    [InlineData("Tổng số",              "\uFEFFTổ\u200Bng số",      "what has no width")]
    [InlineData("Tổng số",              "Tổng số:",                 "a colon at the end")]
    [InlineData("Tổng số",              "Tổng số : ...",            "dots to write on")]
    [InlineData("Tổng số",              "Tổng số ……",               "more of them")]
    [InlineData("Tổng số",              "Tổng số;",                 "a semicolon at the end")]
    [InlineData("\"Sở\" - 'Y tế'",      "“Sở” – ‘Y tế’",            "quotes and a dash")]
    [InlineData("\"Sở\"-Y tế",          "«Sở»\u2011Y tế",           "French quotes and a hard hyphen")]
    [InlineData("hòa bình",             "hoà bình",                 "oa")]
    [InlineData("HÓA",                  "hoá",                      "oa in capitals")]
    [InlineData("khỏe",                 "khoẻ",                     "oe")]
    [InlineData("Ủy ban",               "Uỷ ban",                   "uy")]
    [InlineData("thúy",                 "thuý",                     "uy with another tone")]
    [InlineData("họa, tõe, lùy, lũy, thụy", "hoạ, toẽ, luỳ, luỹ, thuỵ", "all tones")]
    [InlineData("Đảng",                 "Ðảng",                     "the Icelandic letter of old converters")]
    public void These_are_the_same(string one, string other, string why)
    {
        Assert.True(ComparableText.Of(one) == ComparableText.Of(other), why);
        Assert.Equal(ComparableText.Unaccented(one), ComparableText.Unaccented(other));
    }

    [Theory]
    [InlineData("Tổng",        "Tong")]
    [InlineData("Nữ",          "Nứ")]
    [InlineData("đa",          "da")]
    [InlineData("Mục 1.2",     "Mục 12")]
    [InlineData("Số trẻ: nam", "Số trẻ nam")]
    [InlineData("hòan",        "hoàng")]
    [InlineData("của",         "cuả")]            // no pair of spellings: the second is a mistake
    [InlineData("Tổng số",     "Tổngsố")]
    public void These_are_not(string one, string other) => Assert.NotEqual(ComparableText.Of(one), ComparableText.Of(other));

    [Theory]
    //          typed                              key                                  without accents
    [InlineData("Tổng số:",                        "TỔNG SỐ",                           "TONG SO")]
    [InlineData("Đơn vị",                          "ĐƠN VỊ",                            "DON VI")]
    [InlineData("Don vi",                          "DON VI",                            "DON VI")]
    [InlineData("Quý II/2024",                     "QUÝ II/2024",                       "QUY II/2024")]
    [InlineData("Ủy ban",                          "UỶ BAN",                            "UY BAN")]
    [InlineData("Tỷ lệ (%)",                       "TỶ LỆ (%)",                         "TY LE (%)")]
    [InlineData("1.",                              "1",                                 "1")]
    [InlineData(" \u200B\u00A0",                   "",                                  "")]
    [InlineData("",                                "",                                  "")]
    public void A_key_reads(string typed, string key, string unaccented) =>
        Assert.Equal((key, unaccented), (ComparableText.Of(typed), ComparableText.Unaccented(typed)));

    [Theory]
    [InlineData("Hòa thuận, khỏe mạnh, Ủy ban nhân dân quận Long Biên")]
    [InlineData("Tỷ số giới tính khi sinh ở trẻ đẻ sống")]
    public void Letters_in_parts_are_the_same_letters(string text)
    {
        Assert.Equal(ComparableText.Of(text), ComparableText.Of(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(ComparableText.Unaccented(text), ComparableText.Unaccented(text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void A_broken_pair_of_surrogates_is_some_character() => Assert.Equal("A\uFFFDB", ComparableText.Of("a\uD83Db"));

    [Property]
    public bool A_key_is_its_own_key(NonNull<string> text)
    {
        var (key, unaccented) = (ComparableText.Of(text.Get), ComparableText.Unaccented(text.Get));

        return ComparableText.Of(key) == key && ComparableText.Unaccented(unaccented) == unaccented && ComparableText.Unaccented(key) == unaccented;
    }
}
