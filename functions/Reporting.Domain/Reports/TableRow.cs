using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>A row of a table as a unit filled it in. Rows in which the unit entered nothing are left out.</summary>
/// <param name="Number">The row within the table, from 1.</param>
/// <param name="Cells">What stands in each column, given texts included, as typed.</param>
public sealed record TableRow(ElementCode Table, int Number, CellPlace Place, IReadOnlyDictionary<ElementCode, string> Cells);
