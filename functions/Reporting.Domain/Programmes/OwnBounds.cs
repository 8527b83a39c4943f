using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>Warns when a figure lies far outside what the unit itself has reported before, as DHIS2's min-max values do: mean plus or
/// minus so many standard deviations, and never narrower than a tenth of the mean. It only ever warns.</summary>
public sealed record OwnBounds
{
    [Description("The elements that are watched; every element that adds up when not given.")]
    public IReadOnlyList<ElementCode> Elements { get; init; } = [];

    [Description("How many accepted reports of the same length before are looked at; 4 when not given.")]
    public int Periods { get; init; } = 4;

    [Description("How many of them it takes to say anything; 3 when not given.")]
    public int Least { get; init; } = 3;

    [Description("How many standard deviations are usual; 3 when not given.")]
    public decimal Deviations { get; init; } = 3;
}
