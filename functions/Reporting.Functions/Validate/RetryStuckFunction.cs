using Microsoft.Azure.Functions.Worker;

namespace Reporting.Functions.Validate;

/// <summary>Looks for submissions that wait for a verdict too long.</summary>
public sealed class RetryStuckFunction(RetryStuck retryStuck)
{
    [Function("RetryStuck")]
    public Task Run([TimerTrigger("%Validate:RetrySchedule%")] TimerInfo timer, CancellationToken stop) => retryStuck.Handle(stop);
}
