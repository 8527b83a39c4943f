using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A column of a table of repeating rows.</summary>
public sealed record TableColumn
{
    [Description("The column's code, unique in its table.")]
    public required ElementCode Code { get; init; }

    public required Bilingual Label { get; init; }

    [Description("text; time for free-form times such as 'Tháng 3 - 10/2024', kept as typed and parsed when possible.")]
    public TableColumnKind Kind { get; init; }

    [Description("Whether the plan's rows have it filled in and locked.")]
    public bool Given { get; init; }

    [Description("Width in characters.")]
    public double Width { get; init; } = 20;
}
