using System.Text;
using FsCheck.Xunit;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;

namespace Reporting.Domain.Tests.Mails;

/// <summary>What is read from a message that came back, by the kinds of servers that write them.</summary>
public sealed class MailsThatCameBack
{
    private const string Id = "2024-05-21.Verdict.VANCANH-BDG.2024-6T.P-DD.20240520T010203456Z-0a1b2c3d4e5f.1a2b3c4d@office.example";

    private static readonly MailKey Mail = new(new DateOnly(2024, 5, 21), MailKind.Verdict, Id["2024-05-21.Verdict.".Length..Id.IndexOf('@', StringComparison.Ordinal)]);

    [Theory]
    //          action     status              diagnostic                                  hard   reason
    [InlineData("failed",  "5.1.1",            "smtp; 550 5.1.1 <p-dd@x.example>: nobody", true,  "550 5.1.1 <p-dd@x.example>: nobody")]
    [InlineData("Failed",  "5.1.1 (unknown)",  "smtp;550 nobody here",                     true,  "5.1.1 550 nobody here")]
    [InlineData("failed",  "5.0.0",            null,                                       true,  "5.0.0")]
    [InlineData("failed",  "4.2.2",            "smtp; 452 4.2.2 mailbox full",             false, "452 4.2.2 mailbox full")]
    [InlineData("failed",  null,               "smtp; 554 refused",                        true,  "554 refused")]
    [InlineData("failed",  null,               "smtp; 451 later",                          false, "451 later")]
    [InlineData("failed",  null,               null,                                       false, "")]
    public void A_delivery_status_says_whether_for_good_and_why(string action, string? status, string? diagnostic, bool isHard, string reason)
    {
        var back = Assert.IsType<BounceReading.CameBack>(Read(Report(Recipient(action, status, diagnostic))));

        Assert.Equal(new BounceReading.CameBack(Mail, "p-dd@x.example", isHard, reason), back);
    }

    [Theory]
    [InlineData("delayed", "4.4.1", "Thư gửi chậm")]
    [InlineData("delivered", "2.0.0", "Thông báo trạng thái “delivered”")]
    [InlineData("relayed", "2.0.0", "Thông báo trạng thái “relayed”")]
    [InlineData("expanded", "2.0.0", "Thông báo trạng thái “expanded”")]
    public void A_status_that_is_no_failure_is_no_bounce(string action, string status, string why) =>
        Assert.StartsWith(why, Assert.IsType<BounceReading.NoBounce>(Read(Report(Recipient(action, status, null)))).Why.Vi, StringComparison.Ordinal);

    [Fact]
    public void Of_several_recipients_the_one_that_failed_for_good_counts()
    {
        var status = Recipient("delivered", "2.0.0", null, "a@x.example") + "\r\n" + Recipient("failed", "4.2.2", null, "b@x.example") + "\r\n" + Recipient("failed", "5.1.1", null, "c@x.example");

        Assert.Equal(("c@x.example", true), CameBack(Report(status)) is var back ? (back.Address, back.IsHard) : default);
    }

    [Theory]
    [InlineData("Original-Recipient: rfc822;asked@x.example\r\nFinal-Recipient: rfc822; forwarded@y.example", "asked@x.example")]
    [InlineData("Final-Recipient: RFC822; <forwarded@y.example>", "forwarded@y.example")]
    [InlineData("Original-Recipient: x-local; box 7\r\nFinal-Recipient: rfc822;forwarded@y.example", "forwarded@y.example")]
    public void The_address_is_the_one_that_was_asked_for(string fields, string address) => Assert.Equal(address, CameBack(Report($"{fields}\r\nAction: failed\r\nStatus: 5.1.1\r\n")).Address);

    [Theory]
    [InlineData("message/rfc822", "Message-ID: <{0}>\r\nSubject: x\r\n\r\nKính gửi")]
    [InlineData("text/rfc822-headers", "Subject: x\r\nmessage-id:\r\n <{0}>\r\n")]
    [InlineData("text/plain", "The mail <{0}> could not be delivered.")]
    public void Our_mail_is_found_by_its_message_id_wherever_that_stands(string type, string original) =>
        Assert.Equal(Mail, CameBack(Report(Recipient("failed", "5.1.1", null), type, string.Format(System.Globalization.CultureInfo.InvariantCulture, original, Id))).Mail);

    [Fact]
    public void Without_our_message_id_the_recipient_is_left() =>
        Assert.Equal((null, "p-dd@x.example"), CameBack(Report(Recipient("failed", "5.1.1", null), "text/rfc822-headers", "Subject: x\r\n")) is var back ? (back.Mail, back.Address) : default);

    [Theory]
    [InlineData("base64")]
    [InlineData("quoted-printable")]
    [InlineData("7bit")]
    public void However_the_status_is_packed(string encoding) => Assert.True(CameBack(Report(Recipient("failed", "5.1.1", null), encoding: encoding)).IsHard);

    [Fact]
    public void However_its_lines_end() => Assert.Equal(Mail, CameBack(Report(Recipient("failed", "5.1.1", null)).Replace("\r\n", "\n", StringComparison.Ordinal)).Mail);

    [Theory]
    //          the text                                                       hard   reason
    [InlineData("<p-dd@x.example>: Sorry, no such mailbox. (#5.1.1)",          true,  "<p-dd@x.example>: Sorry, no such mailbox. (#5.1.1)")]
    [InlineData("Remote host said: 550 5.7.1 not allowed",                     true,  "Remote host said: 550 5.7.1 not allowed")]
    [InlineData("SMTP error after RCPT TO: 550 unknown user",                  true,  "SMTP error after RCPT TO: 550 unknown user")]
    [InlineData("SMTP error after RCPT TO: 452 quota exceeded",                false, "SMTP error after RCPT TO: 452 quota exceeded")]
    [InlineData("The mailbox is full.",                                        false, "Undelivered mail")]
    [InlineData("by server (Program 4.94.2)\r\n550-5.1.1 unknown",             true,  "550-5.1.1 unknown")]
    [InlineData("by server (Program 5.94.2)\r\nThe mailbox is full.",          false, "Undelivered mail")]
    public void An_old_notice_says_it_in_words(string words, bool isHard, string reason)
    {
        var back = CameBack($"From: MAILER-DAEMON@x.example\r\nSubject: Undelivered mail\r\n\r\nHi.\r\n{words}\r\n\r\n--- Below is the mail.\r\n\r\nMessage-ID: <{Id}>\r\nSubject: x\r\n");

        Assert.Equal(new BounceReading.CameBack(Mail, null, isHard, reason), back);
    }

    [Fact]
    public void An_old_notice_may_name_the_recipient_in_its_head() =>
        Assert.Equal("p-dd@x.example", CameBack("From: Mail Delivery System <daemon@x.example>\r\nX-Failed-Recipients: p-dd@x.example, other@x.example\r\nSubject: failed\r\n\r\n550 unknown user\r\n").Address);

    [Theory]
    [InlineData("From: postmaster@x.example\r\nSubject: Delivery delayed\r\n\r\n<{0}>: 451 later")]
    [InlineData("From: MAILER-DAEMON@x.example\r\nSubject: Warning: could not send message for past 4 hours\r\n\r\n<{0}>")]
    [InlineData("From: MAILER-DAEMON@x.example\r\nSubject: Your mail\r\n\r\nTHIS IS A WARNING MESSAGE ONLY. <{0}> 451")]
    [InlineData("From: Bà Lan <lan@x.example>\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <{0}>\r\nSubject: Re: x\r\n\r\nTôi đi công tác, gọi 550 1234.")]
    [InlineData("From: Bà Lan <lan@x.example>\r\nX-Auto-Response-Suppress: All\r\nSubject: x\r\n\r\n<{0}>")]
    [InlineData("From: Bà Lan <lan@x.example>\r\nPrecedence: auto_reply\r\nSubject: x\r\n\r\n<{0}>")]
    [InlineData("From: Bà Lan <lan@x.example>\r\nSubject: Out of office: x\r\n\r\n<{0}>")]
    [InlineData("From: Bà Lan <lan@x.example>\r\nSubject: Trả lời tự động: x\r\n\r\n<{0}>")]
    [InlineData("From: lan@x.example\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n--b\r\n\r\nread\r\n--b--")]
    [InlineData("From: abuse@x.example\r\nContent-Type: multipart/report; boundary=b; report-type=\"feedback-report\"\r\n\r\n--b\r\n\r\nspam\r\n--b--")]
    public void A_delay_a_reply_that_comes_of_itself_and_a_report_of_another_kind_are_no_bounces(string message) =>
        Assert.IsType<BounceReading.NoBounce>(Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, Id)));

    [Theory]
    [InlineData("")]
    [InlineData("xin chào")]
    [InlineData("{\"mail\": 1}")]
    [InlineData("From: lan@x.example\r\nSubject: Về báo cáo\r\n\r\nTôi đã nộp.")]
    [InlineData("From: MAILER-DAEMON@x.example\r\nSubject: failed\r\n\r\n550 unknown user")]
    [InlineData("From: MAILER-DAEMON@x.example\r\nSubject: failed\r\n\r\n550 <2024-05-21.Nothing.A@office.example>")]
    [InlineData("From: MAILER-DAEMON@x.example\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n")]
    [InlineData("From: MAILER-DAEMON@x.example\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; a@x.example\r\n")]
    public void What_cannot_be_told_is_said(string message) => Assert.NotEmpty(Assert.IsType<BounceReading.NotReadable>(Read(message)).Why.En);

    [Fact]
    public void A_reason_is_one_line_of_bounded_length()
    {
        var reason = CameBack(Report(Recipient("failed", "5.1.1", "smtp; 550 \u0007" + new string('x', 5000)))).Reason;

        Assert.Equal(300, reason.Length);
        Assert.DoesNotContain(reason, char.IsControl);
    }

    [Fact]
    public void Thousands_of_parts_and_parts_within_parts_are_not_followed()
    {
        var many = $"From: x@y\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{string.Concat(Enumerable.Repeat("--b\r\n\r\nx\r\n", 50_000))}--b--";
        var deep = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\r\n\r\n", 50_000));

        Assert.IsType<BounceReading.NotReadable>(Read(many));
        Assert.IsType<BounceReading.NotReadable>(Read(deep));
    }

    [Property]
    public bool Whatever_is_posted_there_is_an_answer(byte[] head, byte[] body) =>
        BounceReader.Read([.. head, .. "\r\nContent-Type: multipart/report; boundary=\"\u0001\"\r\n\r\n"u8, .. body]) is not null && BounceReader.Read(body) is not null;

    private static BounceReading Read(string message) => BounceReader.Read(Encoding.UTF8.GetBytes(message));

    private static BounceReading.CameBack CameBack(string message) => Assert.IsType<BounceReading.CameBack>(Read(message));

    private static string Recipient(string action, string? status, string? diagnostic, string address = "p-dd@x.example") =>
        $"Final-Recipient: rfc822; {address}\r\nAction: {action}\r\n{(status is null ? "" : $"Status: {status}\r\n")}{(diagnostic is null ? "" : $"Diagnostic-Code: {diagnostic}\r\n")}";

    private static string Report(string recipients, string originalType = "text/rfc822-headers", string? original = null, string encoding = "7bit") =>
        $"""
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@x.example>
        Auto-Submitted: auto-replied
        Subject: Undelivered
        Content-Type: multipart/report; report-type=delivery-status;
            boundary="=_part one"

        This is a report in parts.
        --=_part one
        Content-Type: text/plain; charset=utf-8

        Không gửi được thư.

        --=_part one
        Content-Type: message/delivery-status
        Content-Transfer-Encoding: {encoding}

        {Packed($"Reporting-MTA: dns; x.example\r\nArrival-Date: Tue, 21 May 2024 08:00:00 +0700\r\n\r\n{recipients}", encoding)}
        --=_part one
        Content-Type: {originalType}

        {original ?? $"Message-ID: <{Id}>\r\nSubject: =?utf-8?B?eA==?=\r\n"}
        --=_part one--
        """.ReplaceLineEndings("\r\n");

    private static string Packed(string text, string encoding) => encoding switch
    {
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks),
        "quoted-printable" => text.Replace("=", "=3D", StringComparison.Ordinal).Replace("Reporting", "Report=\r\n=69ng", StringComparison.Ordinal),
        _ => text,
    };
}
