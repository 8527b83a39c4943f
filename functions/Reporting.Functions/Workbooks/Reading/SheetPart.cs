namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Part">The part that holds its cells.</param>
/// <param name="IsHidden">Hidden by a person; our own hidden sheets are hidden more deeply.</param>
internal sealed record SheetPart(string Name, string Part, bool IsHidden);
