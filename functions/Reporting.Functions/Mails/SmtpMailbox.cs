using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Mails;

/// <summary>Sends over SMTP, with STARTTLS and authentication where configured; a connection a mail.</summary>
internal sealed class SmtpMailbox(IOptions<MailOptions> options) : IMailbox
{
    public bool CanSend => true;

    public async Task<SendOutcome> Send(Mail mail, CancellationToken stop)
    {
        if (!IsWritable(mail.To.Address)) return new SendOutcome.Refused($"“{OneLine.Of(mail.To.Address)}” is no address that can be written to.");
        using var plain = new WatchedText(mail.Text.Plain);
        using var html = new WatchedText(mail.Text.Html);
        using var message = Message(mail, plain, html);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.Value.SmtpTimeout);
        using var client = Client();
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return new SendOutcome.Accepted();
        }
        catch (Exception ended) when (ended is not OutOfMemoryException)
        {
            // Whatever it is: what matters is whether the server may have the mail.
            return OutcomeOf(ended, plain.HasBegun);
        }
    }

    /// <summary>The text is read as it goes out: before that, no server can have the mail, whatever went wrong.</summary>
    private static SendOutcome OutcomeOf(Exception ended, bool textHasBegun)
    {
        var reason = OneLine.Of(ended.InnerException is { } inner ? $"{ended.Message} {inner.Message}" : ended.Message);
        return (ended, textHasBegun) switch
        {
            (SmtpException { StatusCode: SmtpStatusCode.ServiceNotAvailable }, _) => new SendOutcome.Unavailable(reason),
            (SmtpFailedRecipientException, false) => new SendOutcome.Refused(reason),
            (_, false) => new SendOutcome.Unavailable(reason),
            (SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure }, true) => new SendOutcome.Refused(reason),
            _ => new SendOutcome.Unknown(reason),
        };
    }

    private SmtpClient Client()
    {
        var settings = options.Value;
        return new SmtpClient(settings.SmtpHost, settings.SmtpPort)
        {
            EnableSsl = settings.SmtpStartTls,
            Timeout = (int)settings.SmtpTimeout.TotalMilliseconds,
            Credentials = settings.SmtpUser is { Length: > 0 } user ? new NetworkCredential(user, settings.SmtpPassword) : null,
        };
    }

    private MailMessage Message(Mail mail, Stream plain, Stream html)
    {
        var settings = options.Value;
        var message = new MailMessage(Address(settings.FromName, settings.From), Address(mail.To.Name, mail.To.Address)) { Subject = Clean(mail.Text.Subject), SubjectEncoding = Encoding.UTF8 };
        var replyTo = mail.ReplyTo is { Length: > 0 } own ? own : settings.ReplyTo;
        if (replyTo.Length > 0) message.ReplyToList.Add(new MailAddress(replyTo));
        message.Headers.Add("Message-ID", $"<{mail.Id}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.CanBeRefused) message.Headers.Add("List-Unsubscribe", $"<mailto:{(replyTo.Length > 0 ? replyTo : settings.From)}?subject={Uri.EscapeDataString("Không nhận thư nhắc nữa")}>");
        message.AlternateViews.Add(Part(plain, "text/plain"));
        message.AlternateViews.Add(Part(html, "text/html"));
        return message;
    }

    private static AlternateView Part(Stream text, string type) => new(text, new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };

    private static MailAddress Address(string name, string address) => new(address, Clean(name).Replace('"', '\'').Replace('\\', '/'), Encoding.UTF8);

    // What is not ASCII goes out encoded and is safe in that. The rest goes out as it is, quotes within quotes included, and what looks
    // like an encoded word would be read as one.
    private static string Clean(string text) => OneLine.Of(text) is var line && Ascii.IsValid(line) ? line.Replace("=?", "= ?", StringComparison.Ordinal) : line;

    // What stands before the @ must be ASCII: few servers take anything else, and this client says no to it only when it is connected.
    private static bool IsWritable(string address) => MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && Ascii.IsValid(parsed.User);
}
