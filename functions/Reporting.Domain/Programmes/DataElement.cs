using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A data element (chỉ số thu thập): one input cell of the form.</summary>
public sealed record DataElement
{
    [Description("The element's code; its cell is the defined name de.CODE.")]
    public required ElementCode Code { get; init; }

    [Description("What is asked, complete in itself.")]
    public required Bilingual Label { get; init; }

    [Description("How it stands on the form below the element it is a part of, such as '– Trong đó: nữ'; such a row has no number of its own.")]
    public Bilingual? FormLabel { get; init; }

    [Description("count, number, percentage, yesNo, date or text.")]
    public required ElementKind Kind { get; init; }

    [Description("Unit of measure, as it stands on the form.")]
    public Bilingual? Measure { get; init; }

    [Description("Whether a report without it is incomplete.")]
    public bool Required { get; init; } = true;

    [Description("Smallest value; 0 when not given.")]
    public decimal? Min { get; init; }

    [Description("Largest value; 100 for a percentage when not given, else unlimited.")]
    public decimal? Max { get; init; }

    [Description("Decimal places of a number or percentage; 2 when not given.")]
    public int? Decimals { get; init; }

    [Description("Longest text, in characters; 4000 when not given.")]
    public int? MaxLength { get; init; }

    [Description("The element whose expected completion (ước thực hiện) this is: its cell stands beside that one's.")]
    public ElementCode? EstimateOf { get; init; }

    [Description("Whether a unit may answer 'KAD' (không áp dụng): neither blank nor zero, it does not count at all.")]
    public bool AllowNotApplicable { get; init; }

    [Description("How to count it, shown when the cell is chosen.")]
    public string? Hint { get; init; }

    /// <summary>Whether values of several units add up.</summary>
    public bool AddsUp => Kind is ElementKind.Count or ElementKind.Number or ElementKind.YesNo;

    /// <summary>Smallest value allowed; counts and percentages are never negative.</summary>
    public decimal LowestAllowed => Min ?? 0;

    /// <summary>Largest value allowed. Without one of its own, a count ends at 999,999,999: more people than Vietnam has.</summary>
    public decimal HighestAllowed => Max ?? (Kind == ElementKind.Percentage ? 100 : 999_999_999);

    /// <summary>Decimal places taken: none for counts.</summary>
    public int DecimalsAllowed => Kind is ElementKind.Number or ElementKind.Percentage ? Decimals ?? 2 : 0;

    public int LongestText => MaxLength ?? 4000;
}
