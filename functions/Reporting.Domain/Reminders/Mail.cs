namespace Reporting.Domain.Reminders;

/// <summary>A mail to be sent.</summary>
/// <param name="Id">Its Message-ID without the angle brackets: the same mail sent twice is one mail to the receiver.</param>
public sealed record Mail(string Id, string ToName, string ToAddress, string Subject, string Body);
