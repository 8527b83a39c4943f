using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A table of repeating rows on a sheet of its own, such as the activities of a plan (Biểu 1): some rows given by the
/// plan, some left for the unit.</summary>
public sealed record FormTable
{
    [Description("The table's code; its cells are the defined name tb.CODE.")]
    public required ElementCode Code { get; init; }

    [Description("The heading, and the name of its sheet (at most 31 characters).")]
    public required Bilingual Title { get; init; }

    [Description("The columns, from left to right.")]
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    [Description("The rows that the plan gives: a text for each given column, in their order; a single text is a heading.")]
    public IReadOnlyList<IReadOnlyList<string>> GivenRows { get; init; } = [];

    [Description("Empty rows below, for what the plan does not name.")]
    public int BlankRows { get; init; } = 10;

    /// <summary>How many rows the body of the table has.</summary>
    public int Rows => GivenRows.Count + BlankRows;

    /// <summary>The columns that the plan fills in where it gives a row.</summary>
    public IEnumerable<TableColumn> GivenColumns => Columns.Where(column => column.Given);
}
