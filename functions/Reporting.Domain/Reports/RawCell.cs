namespace Reporting.Domain.Reports;

/// <summary>An input cell as it stands in the workbook, before anything is made of it.</summary>
/// <param name="Text">What the file holds, as text; empty when blank.</param>
/// <param name="IsDate">Whether the number is formatted as a date.</param>
public sealed record RawCell(CellPlace Place, RawCellKind Kind, string Text, bool IsDate = false, bool Uses1904Dates = false)
{
    /// <summary>The number format's code, such as <c>0%</c>; empty for General.</summary>
    public string Format { get; init; } = "";

    /// <summary>The font's name; null when the file does not say.</summary>
    public string? Font { get; init; }

    /// <summary>Whether the value comes from a formula.</summary>
    public bool IsFormula { get; init; }

    /// <summary>Whether that formula refers to another workbook.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Whether the row or column is hidden, or the row filtered out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cell that is shown in this one's place, when the two are merged.</summary>
    public CellPlace? MergedInto { get; init; }

    public FoundBy FoundBy { get; init; }

    public bool IsBlank => Kind == RawCellKind.Blank || (Kind == RawCellKind.Text && string.IsNullOrWhiteSpace(InvisibleMarks.Without(Text)));
}
