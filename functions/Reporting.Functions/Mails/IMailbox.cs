using Reporting.Domain.Mails;

namespace Reporting.Functions.Mails;

/// <summary>Where mails go: an SMTP server, or nowhere when none is configured.</summary>
public interface IMailbox
{
    bool CanSend { get; }

    /// <returns>How it ended. What a server or a line can do wrong is an outcome and no exception.</returns>
    Task<SendOutcome> Send(Mail mail, CancellationToken stop);
}
