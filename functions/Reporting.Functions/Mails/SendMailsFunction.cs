using Microsoft.Azure.Functions.Worker;

namespace Reporting.Functions.Mails;

/// <summary>Looks every minute what is to be sent.</summary>
public sealed class SendMailsFunction(SendMails sendMails)
{
    [Function("SendMails")]
    public Task Run([TimerTrigger("%Mail:Schedule%")] TimerInfo timer, CancellationToken stop) => sendMails.Handle(stop);
}
