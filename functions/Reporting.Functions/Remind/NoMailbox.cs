using Reporting.Domain.Reminders;

namespace Reporting.Functions.Remind;

/// <summary>No mail server is configured: mails stay in the outbox, where they can be read.</summary>
internal sealed class NoMailbox : IMailbox
{
    public bool CanSend => false;

    public Task Send(Mail mail, CancellationToken stop) => throw new InvalidOperationException("No mail server is configured.");
}
