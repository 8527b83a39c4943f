using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>A cell of a table's row that says something else than it did; null where there was nothing.</summary>
public sealed record ColumnDifference(TableColumn Column, string? Before, string? Now);
