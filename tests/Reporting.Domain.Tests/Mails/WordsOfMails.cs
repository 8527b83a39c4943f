using FsCheck.Xunit;
using Reporting.Domain.Mails;

namespace Reporting.Domain.Tests.Mails;

public sealed class WordsOfMails
{
    private static readonly MailContent Content = new(
        "[Nhắc hạn] Trạm", "Nhắc hạn", Tone.Plain, "Kính gửi Trạm,",
        [
            new Passage.Words("Một đoạn."),
            new Passage.Facts([new("Số", "1"), new("Nhận lúc", "08:00")]),
            new Passage.Points(["Ô E12 còn trống.", "Ô E13 còn trống."], "Còn 3 lỗi khác."),
            new Passage.Deed("Hãy nộp lại."),
            new Passage.Link("Tệp trả lại", new Uri("https://bao-cao.example/a?b=1&c=ạ")),
        ],
        ["Phòng Tổ chức", "TRUNG TÂM"]);

    [Fact]
    public void Stand_in_the_plain_text_in_paragraphs() => Assert.Equal(
        """
        Kính gửi Trạm,

        Nhắc hạn

        Một đoạn.

        Số: 1
        Nhận lúc: 08:00

        - Ô E12 còn trống.
        - Ô E13 còn trống.
        Còn 3 lỗi khác.

        Hãy nộp lại.

        Tệp trả lại:
        https://bao-cao.example/a?b=1&c=%E1%BA%A1

        Phòng Tổ chức
        TRUNG TÂM

        """.ReplaceLineEndings("\r\n"),
        Content.ToText().Plain);

    [Fact]
    public void Stand_in_the_html_with_their_own_letters() =>
        Assert.All(
            ["<title>[Nhắc hạn] Trạm</title>", ">Kính gửi Trạm,</p>", ">Nhận lúc</td>", ">Ô E12 còn trống.</li>", ">Còn 3 lỗi khác.</p>", "href=\"https://bao-cao.example/a?b=1&amp;c=%E1%BA%A1\"", "Phòng Tổ chức<br>TRUNG TÂM"],
            words => Assert.Contains(words, Content.ToText().Html, StringComparison.Ordinal));

    [Fact]
    public void Fetch_nothing() => Assert.DoesNotMatch("<img|<script|<link|url\\(|@import", Content.ToText().Html);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"x")]
    [InlineData("' style='x")]
    [InlineData("<!-- [if mso]>")]
    [InlineData("&lt;b&gt;")]
    [InlineData("]]>")]
    public void Never_become_markup_whoever_wrote_them(string hostile)
    {
        var html = Everywhere(hostile).ToText().Html;

        Assert.DoesNotContain(hostile, html.Replace("<!--[if mso]>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(Everywhere("x").ToText().Html.Count(letter => letter == '<'), html.Count(letter => letter == '<'));
    }

    [Theory]
    [InlineData("a\r\nBcc: x@y")]
    [InlineData("a\nb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u0085b")]
    [InlineData("a\vb\tc\0d")]
    public void Never_begin_a_line_of_their_own(string hostile)
    {
        var (usual, text) = (Everywhere("x").ToText(), Everywhere(hostile).ToText());

        Assert.Equal(usual.Plain.Split("\r\n").Length, text.Plain.Split("\r\n").Length);
        Assert.DoesNotContain('\n', text.Subject);
        Assert.DoesNotContain(text.Plain.ReplaceLineEndings(""), letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');
    }

    [Property]
    public bool Are_one_line_whatever_was_typed(string? text) => OneLine.Of(text ?? "").All(letter => !char.IsControl(letter)) && OneLine.Of(OneLine.Of(text ?? "")) == OneLine.Of(text ?? "");

    [Fact]
    public void Do_not_turn_the_line_around() => Assert.Equal("Trạm gnp.exe", OneLine.Of("Trạm \u202Egnp.exe\u202C"));

    private static MailContent Everywhere(string text) => new(
        text, text, Tone.Bad, text, [new Passage.Words(text), new Passage.Deed(text), new Passage.Facts([new(text, text)]), new Passage.Points([text], text), new Passage.Link(text, new Uri("https://x.example/")), new Passage.Link(text, new Uri("https://x.example/"), IsMain: true)], [text]);
}
