using Microsoft.Extensions.Logging;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Access;

/// <summary>Takes away the sessions that ended more than a day ago, of links that nobody has opened again.</summary>
public sealed class RemoveOldSessions(SessionRows rows, TimeProvider clock, ILogger<RemoveOldSessions> log)
{
    /// <summary>Most that one run removes, so that it ends in time whatever has piled up; the next run goes on.</summary>
    public const int MostAtOnce = 1000;

    // Nobody comes back to a session that has ended; a day is more than any two clocks differ.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task Handle(CancellationToken stop)
    {
        var removed = await rows.RemoveEndedBefore(clock.GetUtcNow() - Kept, MostAtOnce, stop);
        log.LogInformation("{Sessions} sessions that had ended are removed", removed);
    }
}
