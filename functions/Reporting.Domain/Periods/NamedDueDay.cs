namespace Reporting.Domain.Periods;

/// <summary>The last day that an office has named for a report due on request.</summary>
/// <param name="LastDay">The last day that counts, up to its 24:00, Vietnam time.</param>
/// <param name="Document">The document that names it; blank when there is none.</param>
/// <param name="By">Who named it.</param>
/// <param name="At">When it was named.</param>
public sealed record NamedDueDay(DateOnly LastDay, string Document, string By, DateTimeOffset At);
