namespace Reporting.Domain.Mails;

/// <summary>What a mail is for. Its name is part of the mail's key, so it is never changed.</summary>
public enum MailKind
{
    /// <summary>To a unit: the verdict on a submission, with the receipt.</summary>
    Verdict,

    /// <summary>To a unit: the receipt alone, when the verdict takes long.</summary>
    Receipt,

    /// <summary>To a unit: a submission could not be processed, for a reason on our side.</summary>
    NotProcessed,

    /// <summary>To the operator: a submission could not be processed.</summary>
    Stuck,

    /// <summary>To whoever is to be reminded of something, once a day: a unit, its head, the unit above, the office.</summary>
    Reminder,
}
