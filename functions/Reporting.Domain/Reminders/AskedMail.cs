using Reporting.Domain.Mails;

namespace Reporting.Domain.Reminders;

/// <summary>A mail that carries what an officer has asked for.</summary>
/// <param name="IsNew">Whether it is to be opened; else it is there, about something else, and waits to be sent.</param>
public sealed record AskedMail(MailKey Key, Recipient To, bool IsNew, IReadOnlyList<DueReminder> Reminders);
