namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A name that points at cells.</summary>
/// <param name="Of">The sheet whose own it is; null for the workbook's.</param>
internal readonly record struct DefinedName(string Name, CellRange Range, SheetPart? Of);
