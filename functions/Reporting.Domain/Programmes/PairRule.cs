using System.ComponentModel;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A rule about which cells are filled in together, whatever stands in them. A side is given when any of its elements is.</summary>
public sealed record PairRule
{
    [Description("The elements of one side.")]
    public required IReadOnlyList<ElementCode> Left { get; init; }

    [Description("compulsory: both sides or neither; exclusive: one side at most.")]
    public required PairKind Kind { get; init; }

    [Description("The elements of the other side.")]
    public required IReadOnlyList<ElementCode> Right { get; init; }

    [Description("error (the default) returns the report; warning accepts it and shows it to the officer.")]
    public Severity Severity { get; init; } = Severity.Error;

    [Description("For a warning: the text element in which the unit has to say why it is so; without that the report is returned.")]
    public ElementCode? Explanation { get; init; }
}
