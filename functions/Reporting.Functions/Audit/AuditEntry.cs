namespace Reporting.Functions.Audit;

/// <summary>One change that was asked for, or one download.</summary>
/// <param name="Key">Orders the entries of a day, the latest first, and names this one.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="By">Who asked.</param>
/// <param name="From">The network address it came from.</param>
/// <param name="Function">The function that was asked.</param>
/// <param name="Address">Method and address, such as <c>PUT /api/units?programme=VANCANH-BDG</c>.</param>
public sealed record AuditEntry(string Key, DateTimeOffset At, string By, string From, string Function, string Address)
{
    public string? Programme { get; init; }

    public string? Period { get; init; }

    public string? Unit { get; init; }

    /// <summary>What was changed, in words, where the address does not tell.</summary>
    public string? Note { get; init; }

    /// <summary>The answer's HTTP status; null when the app ended before there was one: it may have been done or not.</summary>
    public int? Status { get; init; }

    public bool IsDone => Status is >= 200 and < 400;
}
