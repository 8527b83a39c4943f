namespace Reporting.Domain.Mails;

/// <summary>How a mail's head looks.</summary>
public enum Tone
{
    Plain,
    Good,
    Warning,
    Bad,
}
