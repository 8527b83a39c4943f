using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>What was found in an uploaded workbook.</summary>
/// <param name="Manifest">The hidden manifest; null when the workbook is not one of our forms.</param>
/// <param name="IdentityPlace">The cell that shows people which unit the form is for; findings about the form as a whole point at it.</param>
/// <param name="Cells">The input cells found, by element.</param>
public sealed record RawReport(Manifest? Manifest, CellPlace IdentityPlace, IReadOnlyDictionary<ElementCode, RawCell> Cells)
{
    /// <summary>The rows of the form's tables that are there, blank ones included.</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];
}
