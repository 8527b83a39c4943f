using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Functions.Mails;
using Reporting.Functions.Tests.Support;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Mails;

/// <summary>What a real server has of a mail, byte by byte.</summary>
public sealed class MailsAsTheyArrive(MailsAsTheyArrive.Server server) : IClassFixture<MailsAsTheyArrive.Server>
{
    private const string LongId = "2024-05-21.Verdict.CHUONG-TRINH-CO-MA-DAI-BON-MUOI-CHU-CAI-ABCD.2024-6T.DON-VI-CO-MA-DAI-BON-MUOI-CHU-CAI-ABCDEFGHIJK.20240520T010203456Z-0a1b2c3d4e5f.1a2b3c4d@bao-cao.example";

    [Fact]
    public async Task Has_both_its_texts_whole_the_plain_one_first()
    {
        var plain = string.Concat(Enumerable.Repeat("Kính gửi Trạm Y tế xã Canh Liên – “ưỡ ợ ẫ”, đến hạn 😀.\r\n", 300)) + ".dòng bắt đầu bằng dấu chấm\r\n.\r\n" + new string('ạ', 5000) + "\r\n\r\nhết";
        var html = "<p>" + plain.Replace("\r\n", "<br>\r\n", StringComparison.Ordinal) + "</p>";

        var mail = (await Arrived(text: new MailText("Nhắc hạn", plain, html))).Mail;

        Assert.StartsWith("multipart/alternative;", mail.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(["text/plain; charset=utf-8", "text/html; charset=utf-8"], mail.Parts.Select(part => part.Header("Content-Type")));
        Assert.Equal([plain, html], mail.Parts.Select(part => part.Text));
    }

    [Fact]
    public async Task Has_nothing_but_ascii_in_short_lines_and_folds_between_letters()
    {
        var (source, _) = await Arrived(to: new Recipient(Long("Trạm"), "tram@x.example"), text: AMail.Text with { Subject = Long("Nhắc hạn"), Plain = new string('ệ', 3000) });

        var head = source[..source.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.DoesNotContain(source, letter => letter > '~' || (letter < ' ' && letter is not ('\r' or '\n' or '\t')));
        Assert.All(source.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.All(head.Split("\r\n").Where(line => !line.Contains("Message-ID", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 78));
        Assert.DoesNotContain('\n', source.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nhắc hạn")]
    [InlineData("Plain ASCII, with: a colon; and \"quotes\" <and> more")]
    [InlineData("[Trả lại] Báo cáo sơ kết 6 tháng năm 2024 – Khoa Chăm sóc sức khỏe sinh sản và Phụ sản")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("LONG")]
    public async Task Has_its_subject_in_every_letter(string subject)
    {
        subject = subject == "LONG" ? Long("Nhắc hạn") : subject;

        Assert.Equal(subject, (await Arrived(text: AMail.Text with { Subject = subject })).Mail.Header("Subject"));
    }

    [Fact]
    public async Task Has_in_its_subject_no_word_that_a_reader_would_decode() =>
        Assert.Equal("[Trap] = ?utf-8?B?eA== ?=", (await Arrived(text: AMail.Text with { Subject = "[Trap] =?utf-8?B?eA==?=" })).Mail.Header("Subject"));

    [Theory]
    //          name                                     what arrives
    [InlineData("Trạm Y tế xã Canh Liên",                "Trạm Y tế xã Canh Liên")]
    [InlineData("LONG",                                  "LONG")]
    [InlineData("Khoa \"Nội\", Nhi <b@x.example>",       "Khoa 'Nội', Nhi <b@x.example>")]
    [InlineData("Ward \"A\", x <b@x.example>",           "\"Ward 'A', x <b@x.example>\"")]
    [InlineData("Ward \\\" <b@x.example>, \"",            "\"Ward /' <b@x.example>, '\"")]
    [InlineData("=?utf-8?B?PGJAeC5leGFtcGxlPg==?=",      "\"= ?utf-8?B?PGJAeC5leGFtcGxlPg== ?=\"")]
    [InlineData("Trạm\r\nBcc: b@x.example",              "Trạm Bcc: b@x.example")]
    [InlineData("Ward\r\nBcc: b@x.example\r\n\r\nHi",    "\"Ward Bcc: b@x.example Hi\"")]
    [InlineData("Trạm\u2028Bcc: b@x.example\u202E",      "Trạm Bcc: b@x.example")]
    public async Task Goes_to_one_address_whatever_the_name_beside_it_holds(string name, string arrives)
    {
        (name, arrives) = name == "LONG" ? (Long("Trạm"), Long("Trạm")) : (name, arrives);

        var (_, mail, envelope) = await Sent(to: new Recipient(name, "a@x.example"));

        Assert.Equal($"{arrives} <a@x.example>", mail.Header("To"));
        Assert.Equal(["a@x.example"], envelope);
        Assert.Null(mail.Header("Bcc"));
        Assert.Null(mail.Header("Cc"));
    }

    [Theory]
    [InlineData("Nhắc hạn\r\nBcc: b@x.example")]
    [InlineData("Remind\r\n\r\nbody")]
    [InlineData("Remind\nX-Other: yes")]
    public async Task Has_no_header_that_its_subject_would_add(string subject)
    {
        var usual = (await Arrived()).Mail;
        var (_, mail, envelope) = await Sent(text: AMail.Text with { Subject = subject });

        Assert.Equal(usual.Headers.Select(header => header.Name), mail.Headers.Select(header => header.Name));
        Assert.Equal(OneLine.Of(subject), mail.Header("Subject"));
        Assert.Equal(["tram@x.example"], envelope);
    }

    [Fact]
    public async Task Has_the_headers_that_mail_servers_and_readers_go_by()
    {
        var (_, mail) = await Arrived();

        Assert.Equal($"<{LongId}>", mail.Header("Message-ID"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.Equal("1.0", mail.Header("MIME-Version"));
        Assert.Equal("Hệ thống báo cáo <bao-cao@office.example>", mail.Header("From"));
        Assert.True(DateTimeOffset.TryParseExact(mail.Header("Date"), "d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), mail.Header("Date"));
        Assert.Null(mail.Header("Reply-To"));
        Assert.Null(mail.Header("List-Unsubscribe"));
    }

    [Theory]
    //          of the mail            of the settings         unsubscribe  reply to                unsubscribe from
    [InlineData(null,                  "",                     true,        null,                   "bao-cao@office.example")]
    [InlineData(null,                  "can-bo@so.example",    true,        "can-bo@so.example",    "can-bo@so.example")]
    [InlineData("khac@so.example",     "can-bo@so.example",    true,        "khac@so.example",      "khac@so.example")]
    [InlineData("khac@so.example",     "",                     false,       "khac@so.example",      null)]
    public async Task Is_answered_and_refused_where_somebody_reads_it(string? own, string setting, bool canBeRefused, string? replyTo, string? unsubscribe)
    {
        var mail = (await Arrived(replyTo: own, canBeRefused: canBeRefused, settings: server.Settings with { ReplyTo = setting })).Mail;

        Assert.Equal(replyTo, mail.Header("Reply-To"));
        Assert.Equal(unsubscribe is null ? null : $"<mailto:{unsubscribe}?subject=Kh%C3%B4ng%20nh%E1%BA%ADn%20th%C6%B0%20nh%E1%BA%AFc%20n%E1%BB%AFa>", mail.Header("List-Unsubscribe"));
    }

    [Fact]
    public async Task Reaches_an_address_in_a_domain_with_Vietnamese_letters()
    {
        var (_, mail, envelope) = await Sent(to: new Recipient("Trạm", "tram@trạm-y-tế.vn"));

        // The server shows the letters that the name of the domain stands for.
        Assert.Equal(["tram@trạm-y-tế.vn"], envelope);
        Assert.Equal("Trạm <tram@xn--trm-y-t-bn4cpk.vn>", mail.Header("To"));
    }

    private static string Long(string start) => start + string.Concat(Enumerable.Repeat(" – Khoa Kiểm soát bệnh tật, HIV/AIDS và Phục hồi chức năng 😀", 8));

    private async Task<(string Source, Mime Mail)> Arrived(Recipient? to = null, MailText? text = null, string? replyTo = null, bool canBeRefused = false, MailOptions? settings = null) =>
        await Sent(to, text, replyTo, canBeRefused, settings) is var (source, mail, _) ? (source, mail) : default;

    private async Task<(string Source, Mime Mail, IReadOnlyList<string> Envelope)> Sent(Recipient? to = null, MailText? text = null, string? replyTo = null, bool canBeRefused = false, MailOptions? settings = null)
    {
        var mail = new Mail(LongId, to ?? new Recipient("Trạm Y tế xã Canh Liên", "tram@x.example"), text ?? AMail.Text, replyTo, canBeRefused);
        Assert.Equal(new SendOutcome.Accepted(), await new SmtpMailbox(Options.Create(settings ?? server.Settings)).Send(mail, default));
        return await server.Last();
    }

    /// <summary>The mail server of these tests, which are sent one after another.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private readonly HttpClient http = new();
        private MailDev maildev = null!;

        internal MailOptions Settings => new() { Schedule = "", SmtpHost = "127.0.0.1", SmtpPort = maildev.SmtpPort, SmtpStartTls = false, From = "bao-cao@office.example" };

        public async Task InitializeAsync() => maildev = await MailDev.StartAnywhere(RepoRoot.ToolsFolder);

        public async Task DisposeAsync()
        {
            http.Dispose();
            await maildev.DisposeAsync();
        }

        internal async Task<(string Source, Mime Mail, IReadOnlyList<string> Envelope)> Last()
        {
            var mails = await http.GetFromJsonAsync<List<JsonElement>>(new Uri(maildev.Page, "api/email"));
            var last = Assert.Single(mails!);
            var source = System.Text.Encoding.Latin1.GetString(await http.GetByteArrayAsync(new Uri(maildev.Page, $"api/email/{last.GetProperty("id").GetString()}/source")));
            using var emptied = await http.DeleteAsync(new Uri(maildev.Page, "api/email/all"));
            emptied.EnsureSuccessStatusCode();
            return (source, Mime.Read(source), [.. last.GetProperty("envelope").GetProperty("to").EnumerateArray().Select(to => to.GetProperty("address").GetString()!)]);
        }
    }
}
