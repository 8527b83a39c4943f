namespace Reporting.Functions.Audit;

/// <summary>Some entries of a day, the latest first.</summary>
/// <param name="Next">Where those before them begin; null when there are none.</param>
public sealed record AuditPage(DateOnly Day, IReadOnlyList<AuditEntry> Entries, string? Next);
