namespace Reporting.Domain.Programmes;

/// <summary>What the comparisons do and how they are written.</summary>
public static class Comparisons
{
    public static bool Holds(this Comparison comparison, decimal left, decimal right) => comparison switch
    {
        Comparison.LessThan => left < right,
        Comparison.AtMost => left <= right,
        Comparison.Equal => left == right,
        Comparison.AtLeast => left >= right,
        Comparison.MoreThan => left > right,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    public static string Sign(this Comparison comparison) => comparison switch
    {
        Comparison.LessThan => "<",
        Comparison.AtMost => "≤",
        Comparison.Equal => "=",
        Comparison.AtLeast => "≥",
        Comparison.MoreThan => ">",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    public static Bilingual InWords(this Comparison comparison) => comparison switch
    {
        Comparison.LessThan => new("phải nhỏ hơn", "must be less than"),
        Comparison.AtMost => new("không được lớn hơn", "must not be more than"),
        Comparison.Equal => new("phải bằng", "must equal"),
        Comparison.AtLeast => new("không được nhỏ hơn", "must not be less than"),
        Comparison.MoreThan => new("phải lớn hơn", "must be more than"),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
