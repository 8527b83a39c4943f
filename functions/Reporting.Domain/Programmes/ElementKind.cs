namespace Reporting.Domain.Programmes;

/// <summary>What a data element holds.</summary>
public enum ElementKind
{
    /// <summary>A whole number of things or people, zero or more.</summary>
    Count,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A percentage, 0 to 100, written as 85 for 85 %.</summary>
    Percentage,

    /// <summary>Có or Không; adds up as the number of units that said Có.</summary>
    YesNo,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Words.</summary>
    Text,
}
