using Reporting.Domain.Mails;

namespace Reporting.Functions.Mails;

/// <summary>No mail server is configured: mails stay in the outbox, where they can be read.</summary>
internal sealed class NoMailbox : IMailbox
{
    public bool CanSend => false;

    public Task<SendOutcome> Send(Mail mail, CancellationToken stop) => throw new InvalidOperationException("No mail server is configured.");
}
