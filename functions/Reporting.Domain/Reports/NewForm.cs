using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Where the cells of a form stand when it is handed out.</summary>
/// <param name="Identity">The cell that says whose form it is.</param>
public sealed record NewForm(CellPlace Identity, IReadOnlyDictionary<ElementCode, CellPlace> Cells);
