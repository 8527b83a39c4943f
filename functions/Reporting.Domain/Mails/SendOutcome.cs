namespace Reporting.Domain.Mails;

/// <summary>How handing a mail to a server ended, as far as it can be known.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The server has taken it.</summary>
    public sealed record Accepted : SendOutcome;

    /// <summary>The server would not take this mail, and certainly has not.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>There is no server to talk to, or it takes no mails at all: not this one's fault, and certainly not sent.</summary>
    public sealed record Unavailable(string Reason) : SendOutcome;

    /// <summary>The connection ended after the text had begun to go out and before an answer: the server may have it.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;
}
