using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>An indicator (chỉ tiêu): summed numerators over summed denominators times a factor, against a target. Never an
/// average of percentages.</summary>
public sealed record Indicator
{
    public required ElementCode Code { get; init; }

    public required Bilingual Name { get; init; }

    [Description("The indicator in the plan's own words.")]
    public string? Wording { get; init; }

    [Description("The document it comes from, where that is not the plan.")]
    public string? Source { get; init; }

    [Description("Unit of measure of the value, such as %.")]
    public Bilingual? Measure { get; init; }

    [Description("The elements added up above the line.")]
    public required IReadOnlyList<ElementCode> Numerator { get; init; }

    [Description("The elements added up below the line; none when ofUnits.")]
    public IReadOnlyList<ElementCode> Denominator { get; init; } = [];

    [Description("Below the line are the units that owe a report, whether they have reported or not, less those to whom it does not apply.")]
    public bool OfUnits { get; init; }

    [Description("What the ratio is multiplied by: 100 for per cent and for the sex ratio at birth, 1000, 100000.")]
    public decimal Factor { get; init; } = 100;

    [Description("Decimal places shown; 1 when not given.")]
    public int Decimals { get; init; } = 1;

    [Description("Below this denominator the numbers are too small to judge against the target.")]
    public decimal MinimumDenominator { get; init; }

    [Description("The target; none when the plan sets none.")]
    public Target? Target { get; init; }
}
