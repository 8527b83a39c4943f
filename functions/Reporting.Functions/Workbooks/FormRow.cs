using Reporting.Domain.Programmes;

namespace Reporting.Functions.Workbooks;

/// <summary>One row of the form: a section's heading, or a data element with its input cell.</summary>
/// <param name="Number">The number before the heading or element, such as III or 4.</param>
/// <param name="Element">Null for a heading.</param>
/// <param name="Estimate">The element of expected completion (ước thực hiện) whose cell stands beside; null for most.</param>
internal sealed record FormRow(string Sheet, int Row, string Number, FormSection Section, DataElement? Element, DataElement? Estimate)
{
    /// <summary>The column of the input cells, on every sheet.</summary>
    public const string InputColumn = "E";

    private const string EstimateColumn = "F";

    public string InputAddress => $"{InputColumn}{Row}";

    public string EstimateAddress => $"{EstimateColumn}{Row}";
}
