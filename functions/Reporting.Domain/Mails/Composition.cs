namespace Reporting.Domain.Mails;

/// <summary>What a mail says when its turn has come.</summary>
public abstract record Composition
{
    private Composition()
    {
    }

    public sealed record Says(MailText Text) : Composition;

    /// <summary>What it was for has been dealt with.</summary>
    public sealed record NothingLeft(string Reason) : Composition;

    /// <summary>It could not be composed, for a reason on our side.</summary>
    public sealed record NotComposed(string Reason) : Composition;
}
