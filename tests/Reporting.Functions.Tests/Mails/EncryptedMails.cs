using System.Globalization;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Mails;

/// <summary>What goes over an open line, and what does not. Every test has a day of its own, since they share the table.</summary>
[Collection("Azurite")]
public sealed class EncryptedMails(AzuriteFixture azurite) : IDisposable
{
    private readonly OwnCertificate certificate = new();

    public void Dispose() => certificate.Dispose();

    [Fact]
    public async Task A_server_without_STARTTLS_hears_neither_the_login_nor_the_mail()
    {
        await using var server = new ScriptedSmtp { Answers = { ["EHLO"] = "250-scripted\n250 AUTH LOGIN" } };

        Assert.IsType<SendOutcome.Unavailable>(await Send(server.Port));

        Assert.All(server.Heard, line => Assert.Matches("^(EHLO|QUIT)", line));
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_hears_neither()
    {
        await using var server = new ScriptedSmtp { Certificate = certificate.Certificate };

        var ended = Assert.IsType<SendOutcome.Unavailable>(await Send(server.Port));

        Assert.Contains("certificate", ended.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.All(server.Heard, line => Assert.Matches("^(EHLO|STARTTLS|QUIT)", line));
    }

    [LinuxFact]
    public async Task A_server_that_is_trusted_hears_the_login_once_the_line_is_encrypted_and_then_the_mail()
    {
        await using var server = new ScriptedSmtp { Certificate = certificate.Certificate };

        var mail = await SendFromAProcess("2030-01-01", server.Port, "password", certificate.CertificateFile);

        Assert.Equal(MailState.Sent, mail.State);
        Assert.Matches("^EHLO .*;STARTTLS;tls EHLO .*;tls AUTH login .*;tls MAIL FROM:<reporting@localhost.example>;tls RCPT TO:<a@tram.example>;tls DATA", string.Join(';', server.Heard));
    }

    [LinuxFact]
    public async Task A_real_server_takes_the_mail_over_the_encrypted_line_with_the_right_login()
    {
        await using var server = await StartTlsServer.Start(certificate);

        var mail = await SendFromAProcess("2030-01-02", server.Port, StartTlsServer.Password, certificate.CertificateFile);

        Assert.Equal(MailState.Sent, mail.State);
        var (login, taken) = (server.Told[0], server.Told[1]);
        Assert.Equal((StartTlsServer.User, true, true), (login.GetProperty("login").GetString(), login.GetProperty("isSecure").GetBoolean(), login.GetProperty("isRight").GetBoolean()));
        Assert.True(taken.GetProperty("isSecure").GetBoolean());
        Assert.Equal(AMail.Text.Plain, Mime.Read(taken.GetProperty("mail").GetString()!).Parts[0].Text);
    }

    [LinuxFact]
    public async Task A_wrong_login_keeps_the_mail_waiting_and_is_its_fault_no_more_than_an_outage()
    {
        await using var server = await StartTlsServer.Start(certificate);

        var mail = await SendFromAProcess("2030-01-03", server.Port, "wrong", certificate.CertificateFile);

        Assert.Equal((MailState.Waiting, 0, false), (mail.State, mail.Tries, mail.PossiblySent));
        Assert.All(server.Told, one => Assert.False(one.GetProperty("isRight").GetBoolean()));
    }

    [LinuxFact]
    public async Task A_real_server_that_is_not_trusted_hears_no_login()
    {
        await using var server = await StartTlsServer.Start(certificate);

        var mail = await SendFromAProcess("2030-01-04", server.Port, StartTlsServer.Password, trusted: null);

        Assert.Equal((MailState.Waiting, false), (mail.State, mail.PossiblySent));
        Assert.Contains("certificate", mail.LastError, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(server.Told);
    }

    private static Task<SendOutcome> Send(int port)
    {
        var settings = new MailOptions { Schedule = "", SmtpHost = "localhost", SmtpPort = port, SmtpUser = "reporting", SmtpPassword = "password" };
        return new SmtpMailbox(Options.Create(settings)).Send(new Mail("id@example", new Recipient("Trạm", "tram@example"), AMail.Text, null, false), default);
    }

    /// <returns>The mail after a process has tried to send it.</returns>
    private async Task<OutboxMail> SendFromAProcess(string day, int port, string password, string? trusted)
    {
        var mail = AMail.On(day, "a", MailKind.Verdict);
        await using var app = await StorageApp.Start(azurite.ConnectionString, mail.WrittenAt);
        await app.Get<OutboxRows>().TryAdd(mail, default);
        var settings = new Dictionary<string, string>
        {
            ["Mail__SmtpHost"] = "localhost",
            ["Mail__SmtpPort"] = port.ToString(CultureInfo.InvariantCulture),
            ["Mail__SmtpUser"] = StartTlsServer.User,
            ["Mail__SmtpPassword"] = password,
        };
        if (trusted is not null) settings["SSL_CERT_FILE"] = trusted;

        using var process = SenderProcess.Start(azurite.ConnectionString, mail.WrittenAt, settings);
        await process.WaitForExitAsync();
        return (await app.Get<OutboxRows>().Find(mail.Key, default))!.Mail;
    }
}
