namespace Reporting.Domain.Mails;

/// <summary>A mail as it is handed to a server.</summary>
/// <param name="Id">Its Message-ID without the angle brackets: the same mail sent twice is one mail to the receiver.</param>
/// <param name="ReplyTo">Who gets the answers; null for whoever the settings name.</param>
/// <param name="CanBeRefused">Whether it comes round again and again, so that somebody may ask for no more of it (List-Unsubscribe).</param>
public sealed record Mail(string Id, Recipient To, MailText Text, string? ReplyTo, bool CanBeRefused);
