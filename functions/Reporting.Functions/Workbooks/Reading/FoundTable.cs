using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A table of the form as it was found in a workbook.</summary>
/// <param name="Rows">Its rows, blank ones included; none when the table is gone.</param>
/// <param name="FoundBy">By its name, which is certain, or by its head; null when it is gone.</param>
internal sealed record FoundTable(FormTable Table, IReadOnlyList<TableRow> Rows, FoundBy? FoundBy);
