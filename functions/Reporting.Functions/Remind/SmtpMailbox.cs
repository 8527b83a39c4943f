using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using Reporting.Domain.Reminders;

namespace Reporting.Functions.Remind;

/// <summary>Sends over SMTP, with STARTTLS and authentication where configured.</summary>
internal sealed class SmtpMailbox(IOptions<RemindOptions> options) : IMailbox
{
    public bool CanSend => true;

    public async Task Send(Mail mail, CancellationToken stop)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.SmtpHost, settings.SmtpPort) { EnableSsl = settings.SmtpStartTls };
        if (settings.SmtpUser is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.SmtpPassword);
        using var message = new MailMessage(new MailAddress(settings.From), new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id}>");
        await client.SendMailAsync(message, stop);
    }
}
