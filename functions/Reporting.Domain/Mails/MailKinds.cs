namespace Reporting.Domain.Mails;

/// <summary>What holds for all mails of a kind.</summary>
public static class MailKinds
{
    /// <returns>Whether somebody has just done something and waits for it: it goes out first, at any hour.</returns>
    public static bool IsAnswer(this MailKind kind) => kind is MailKind.Verdict or MailKind.Receipt or MailKind.NotProcessed or MailKind.Stuck;
}
