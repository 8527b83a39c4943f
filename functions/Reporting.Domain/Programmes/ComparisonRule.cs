using System.ComponentModel;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A rule that one sum of elements keeps to another, such as "women are not more than all" or "total = men + women".</summary>
public sealed record ComparisonRule
{
    [Description("The elements added up on the left.")]
    public required IReadOnlyList<ElementCode> Left { get; init; }

    [Description("<, <=, =, >= or >.")]
    public required Comparison Operator { get; init; }

    [Description("The elements added up on the right.")]
    public required IReadOnlyList<ElementCode> Right { get; init; }

    [Description("error (the default) returns the report; warning accepts it and shows it to the officer.")]
    public Severity Severity { get; init; } = Severity.Error;

    [Description("What to do about blank elements: skipIfAny (the default), skipIfAll or neverSkip.")]
    public MissingValues Missing { get; init; }

    [Description("For a warning: the text element in which the unit has to say why it is so; without that the report is returned.")]
    public ElementCode? Explanation { get; init; }
}
