using Microsoft.Azure.Functions.Worker;

namespace Reporting.Functions.Access;

/// <summary>Tidies the sessions up, once a day.</summary>
public sealed class RemoveOldSessionsFunction(RemoveOldSessions removeOldSessions)
{
    [Function("RemoveOldSessions")]
    public Task Run([TimerTrigger("%Access:TidySchedule%")] TimerInfo timer, CancellationToken stop) => removeOldSessions.Handle(stop);
}
