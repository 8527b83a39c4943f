using Reporting.Domain.Reports;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Roster;

/// <summary>What came of an uploaded roster.</summary>
public abstract record RosterOutcome
{
    private RosterOutcome()
    {
    }

    /// <summary>It has errors, and nothing has changed.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : RosterOutcome;

    /// <summary>Another roster came in at the same time, and nothing has changed by this one.</summary>
    public sealed record Overtaken : RosterOutcome;

    /// <summary>It is in force, or would be if it had not been a rehearsal.</summary>
    /// <param name="Instead">Names the roster in the place of which it comes.</param>
    public sealed record Taken(RosterChange Change, IReadOnlyList<Finding> Findings, string Instead) : RosterOutcome;
}
