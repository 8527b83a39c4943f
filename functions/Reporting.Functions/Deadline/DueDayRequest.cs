namespace Reporting.Functions.Deadline;

/// <summary>The last day that an officer names for a report due on request.</summary>
public sealed record DueDayRequest
{
    /// <summary>The last day that counts, such as <c>2026-06-15</c>.</summary>
    public string LastDay { get; init; } = "";

    /// <summary>The document that names it.</summary>
    public string Document { get; init; } = "";
}
