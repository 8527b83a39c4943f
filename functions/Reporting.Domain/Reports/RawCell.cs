namespace Reporting.Domain.Reports;

/// <summary>An input cell as it stands in the workbook, before anything is made of it.</summary>
/// <param name="Text">What the file holds, as text; empty when blank.</param>
/// <param name="IsDate">Whether the number is formatted as a date.</param>
public sealed record RawCell(CellPlace Place, RawCellKind Kind, string Text, bool IsDate = false, bool Uses1904Dates = false);
