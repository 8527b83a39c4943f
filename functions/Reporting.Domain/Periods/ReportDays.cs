namespace Reporting.Domain.Periods;

/// <summary>The days of one report that its due rule may reckon with.</summary>
/// <param name="Year">The report's year.</param>
/// <param name="DataTo">The last day the figures cover.</param>
/// <param name="LastTaken">The last day on which reports are taken.</param>
public sealed record ReportDays(int Year, DateOnly DataTo, DateOnly LastTaken);
