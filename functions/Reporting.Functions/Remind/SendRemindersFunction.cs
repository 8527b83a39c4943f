using Microsoft.Azure.Functions.Worker;

namespace Reporting.Functions.Remind;

/// <summary>Asks every hour who is to be reminded.</summary>
public sealed class SendRemindersFunction(SendReminders sendReminders)
{
    [Function("SendReminders")]
    public Task Run([TimerTrigger("%Remind:Schedule%")] TimerInfo timer, CancellationToken stop) => sendReminders.Handle(stop);
}
