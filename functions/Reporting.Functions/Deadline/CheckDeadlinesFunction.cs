using Microsoft.Azure.Functions.Worker;

namespace Reporting.Functions.Deadline;

/// <summary>Asks every hour where each obligation stands.</summary>
public sealed class CheckDeadlinesFunction(CheckDeadlines checkDeadlines)
{
    [Function("CheckDeadlines")]
    public Task Run([TimerTrigger("%CheckDeadlines:Schedule%")] TimerInfo timer, CancellationToken stop) => checkDeadlines.Handle(stop);
}
