using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>What was found in an uploaded workbook.</summary>
/// <param name="Manifest">The hidden manifest; null when the workbook does not hold ours.</param>
/// <param name="IdentityPlace">The cell that shows people which unit the form is for; findings about the form as a whole point at it.</param>
/// <param name="Cells">The input cells found, by element.</param>
public sealed record RawReport(Manifest? Manifest, CellPlace IdentityPlace, IReadOnlyDictionary<ElementCode, RawCell> Cells)
{
    /// <summary>The rows of the form's tables that are there, blank ones included.</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    /// <summary>Tables whose body has lost its name and was found below its head.</summary>
    public IReadOnlyList<ElementCode> UnnamedTables { get; init; } = [];

    /// <summary>Codes of units and periods that stand on the form in plain sight, for a workbook that has lost its manifest.</summary>
    public IReadOnlyList<string> CodesShown { get; init; } = [];

    /// <summary>What is to be said of the file before its cells are looked at: macros ignored, sheets hidden or copied, cells moved.</summary>
    public IReadOnlyList<Finding> Remarks { get; init; } = [];

    /// <summary>Elements whose name points into the row of another element: somebody has sorted or pasted rows.</summary>
    public IReadOnlyList<ElementCode> Contradicted { get; init; } = [];

    /// <summary>Where everything stands on a form as it is handed out now, for what has to be carried over to one.</summary>
    public NewForm? NewForm { get; init; }

    /// <summary>Tables of which nothing was found, neither name nor head.</summary>
    public IReadOnlyList<ElementCode> MissingTables { get; init; } = [];
}
