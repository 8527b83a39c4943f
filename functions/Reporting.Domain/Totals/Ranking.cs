using Reporting.Domain.Programmes;

namespace Reporting.Domain.Totals;

/// <summary>Puts values of one indicator in order, against what its plan wants.</summary>
public static class Ranking
{
    /// <returns>What has a value, the worst first: the lowest where the plan wants much, or wants nothing; the highest where it wants little;
    /// the farthest off where it wants one number. What has none comes after, in the order it came.</returns>
    public static IReadOnlyList<T> WorstFirst<T>(Indicator indicator, IEnumerable<T> all, Func<T, decimal?> valueOf) =>
        [.. all.OrderBy(one => valueOf(one) is null).ThenBy(one => valueOf(one) is { } value ? Merit(indicator.Target, value) : 0)];

    /// <returns>The same the other way round; what has no value still comes last.</returns>
    public static IReadOnlyList<T> BestFirst<T>(Indicator indicator, IEnumerable<T> all, Func<T, decimal?> valueOf) =>
        [.. all.OrderBy(one => valueOf(one) is null).ThenByDescending(one => valueOf(one) is { } value ? Merit(indicator.Target, value) : 0)];

    private static decimal Merit(Target? target, decimal value) => target?.Operator switch
    {
        Comparison.LessThan or Comparison.AtMost => -value,
        Comparison.Equal => -Math.Abs(value - target.Value),
        _ => value,
    };
}
