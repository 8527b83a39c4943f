using Reporting.Domain.Words;

namespace Reporting.Domain.Deadlines;

/// <summary>What the office has granted one unit for one period. The latest counts; earlier ones stay on record.</summary>
/// <param name="Until">An extension's new due moment, the first that is too late; null for anything else.</param>
/// <param name="Reason">Why, in the office's words.</param>
/// <param name="Document">The document's number and date; blank when there is none.</param>
/// <param name="By">Who granted it.</param>
/// <param name="At">When it was granted.</param>
public sealed record Grant(UnitCode Unit, GrantKind Kind, DateTimeOffset? Until, string Reason, string Document, string By, DateTimeOffset At)
{
    /// <returns>The one that holds at a moment; null when none was granted by then, or the last one was taken back.</returns>
    public static Grant? InForce(IEnumerable<Grant> grants, DateTimeOffset asOf) =>
        grants.Where(one => one.At <= asOf).MaxBy(one => one.At) is { Kind: not GrantKind.Withdrawn } latest ? latest : null;
}
