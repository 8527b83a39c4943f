using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>A row of a table that was added, changed or taken away.</summary>
/// <param name="Before">Null when it was added.</param>
/// <param name="Now">Null when it was taken away.</param>
public sealed record RowDifference(FormTable Table, TableRow? Before, TableRow? Now)
{
    public CellPlace Place => Row.Place;

    /// <summary>What the plan says in a row that it gives; empty in a row of the unit's own.</summary>
    public IReadOnlyList<string> Given => Row.Number <= Table.GivenRows.Count ? Table.GivenRows[Row.Number - 1] : [];

    /// <summary>The cells that differ.</summary>
    public IReadOnlyList<ColumnDifference> Cells =>
    [
        .. from column in Table.Columns
           let cell = new ColumnDifference(column, TextIn(Before, column), TextIn(Now, column))
           where cell.Before != cell.Now && !(column.Given && Given.Count > 0)
           select cell,
    ];

    private TableRow Row => (Now ?? Before)!;

    internal static string? TextIn(TableRow? row, TableColumn column) =>
        row is not null && row.Cells.TryGetValue(column.Code, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
