using System.Globalization;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Tests.Mails;

/// <summary>A mail that waits in the outbox, with its text, about nothing in particular.</summary>
internal static class AMail
{
    public static readonly MailText Text = new("Nhắc hạn", "Kính gửi …", "<p>Kính gửi …</p>");

    public static OutboxMail On(string day, string key = "KEY", MailKind kind = MailKind.Reminder)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var mail = new MailKey(date, kind, key);
        return new OutboxMail(mail, new Recipient("Trạm Y tế xã Canh Liên", $"{key}@tram.example"), new DateTimeOffset(date, new TimeOnly(8, 0), TimeSpan.FromHours(7))) { Text = Text };
    }
}
