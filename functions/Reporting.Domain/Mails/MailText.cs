namespace Reporting.Domain.Mails;

/// <summary>What a mail says: its subject, and the same words as plain text and as HTML. <see cref="MailContent"/> makes it.</summary>
public sealed record MailText(string Subject, string Plain, string Html);
