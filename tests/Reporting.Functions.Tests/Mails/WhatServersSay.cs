using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Functions.Mails;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Mails;

/// <summary>What is known of a mail after the talk with a server has ended in this way or that.</summary>
public sealed class WhatServersSay
{
    private static readonly Mail Mail = new("id@example", new Recipient("Trạm Y tế xã Canh Liên", "tram@example"), AMail.Text, null, false);

    [Theory]
    //          at the word   the server says           so the mail is
    [InlineData("greeting",   "421 busy",               "Unavailable")]
    [InlineData("greeting",   "554 go away",            "Unavailable")]
    [InlineData("greeting",   "drop",                   "Unavailable")]
    [InlineData("greeting",   "hang",                   "Unavailable")]
    [InlineData("EHLO",       "drop",                   "Unavailable")]
    [InlineData("MAIL",       "530 5.7.0 log in first", "Unavailable")]
    [InlineData("MAIL",       "drop",                   "Unavailable")]
    [InlineData("MAIL",       "hang",                   "Unavailable")]
    [InlineData("RCPT",       "550 5.1.1 nobody here",  "Refused")]
    [InlineData("RCPT",       "450 4.2.0 come later",   "Refused")]
    [InlineData("RCPT",       "421 closing",            "Unavailable")]
    [InlineData("RCPT",       "drop",                   "Unavailable")]
    [InlineData("DATA",       "451 4.3.0 not now",      "Unavailable")]
    [InlineData("DATA",       "drop",                   "Unavailable")]
    [InlineData(".",          "554 5.7.1 is it spam",   "Refused")]
    [InlineData(".",          "451 4.7.1 too many",     "Refused")]
    [InlineData(".",          "421 closing",            "Unavailable")]
    [InlineData(".",          "drop",                   "Unknown")]
    [InlineData(".",          "hang",                   "Unknown")]
    [InlineData("QUIT",       "drop",                   "Accepted")]
    [InlineData("QUIT",       "hang",                   "Accepted")]
    [InlineData("EHLO",       "250 scripted",           "Accepted")]
    public async Task Decides_whether_they_may_have_the_mail(string word, string answer, string outcome)
    {
        await using var server = new ScriptedSmtp { Answers = { [word] = answer } };

        var ended = await Send(server.Port, patience: (word, answer) switch { (".", "hang") => 5, ("QUIT", _) => 60, (_, "hang") => 1, _ => 60 });

        Assert.Equal(outcome, ended.GetType().Name);
        Assert.Equal(outcome == "Accepted" ? 1 : 0, server.Mails.Count);
        if (answer.Length > 6 && ended is not SendOutcome.Accepted) Assert.Contains(answer.Split(' ')[^1], ended.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_for_a_domain_with_Vietnamese_letters_by_its_name_in_ascii()
    {
        await using var server = new ScriptedSmtp();

        await Send(server.Port, Mail with { To = new Recipient("Trạm", "tram@trạm-y-tế.vn") });

        Assert.Contains("RCPT TO:<tram@xn--trm-y-t-bn4cpk.vn>", server.Heard);
    }

    [Fact]
    public async Task Is_nothing_when_nobody_listens()
    {
        int port;
        await using (var gone = new ScriptedSmtp()) port = gone.Port;

        Assert.IsType<SendOutcome.Unavailable>(await Send(port));
    }

    [Theory]
    [InlineData("trạm@example")]
    [InlineData("nobody")]
    [InlineData("a@b\r\nRCPT TO:<c@d>")]
    [InlineData("Tên <a@b.example>")]
    [InlineData("a@b.example, c@d.example")]
    public async Task Is_not_asked_about_an_address_that_is_none(string address)
    {
        await using var server = new ScriptedSmtp();

        Assert.IsType<SendOutcome.Refused>(await Send(server.Port, Mail with { To = new Recipient("Trạm", address) }));
        Assert.Equal(0, server.Connections);
    }

    private static Task<SendOutcome> Send(int port, Mail? mail = null, int patience = 60) =>
        new SmtpMailbox(Options.Create(new MailOptions { Schedule = "", SmtpHost = "127.0.0.1", SmtpPort = port, SmtpStartTls = false, SmtpTimeoutSeconds = patience })).Send(mail ?? Mail, default);
}
