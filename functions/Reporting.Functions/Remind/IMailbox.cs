using Reporting.Domain.Reminders;

namespace Reporting.Functions.Remind;

/// <summary>Where mails go: an SMTP server, or nowhere when none is configured.</summary>
public interface IMailbox
{
    bool CanSend { get; }

    Task Send(Mail mail, CancellationToken stop);
}
