using System.ComponentModel;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>Something that a unit's figures fulfil or not: left sum, operator, share of the right sum plus a constant. "30% women
/// or more" is: women, &gt;=, 0.3 × staff; "a woman among key leaders" is: women among key leaders, &gt;, 0.</summary>
public sealed record Condition
{
    [Description("The elements added up on the left.")]
    public required IReadOnlyList<ElementCode> Left { get; init; }

    [Description("<, <=, =, >= or >.")]
    public required Comparison Operator { get; init; }

    [Description("The elements added up on the right; none when the right side is a constant.")]
    public IReadOnlyList<ElementCode> Right { get; init; } = [];

    [Description("What the right sum is multiplied by, such as 0.3.")]
    public decimal Share { get; init; } = 1;

    [Description("What is added to the right side.")]
    public decimal Value { get; init; }

    /// <returns>Null when a figure is missing.</returns>
    public bool? Holds(Func<ElementCode, decimal?> figureOf)
    {
        var (left, right) = (Sum(Left), Sum(Right));
        return left is null || right is null ? null : Operator.Holds(left.Value, (right.Value * Share) + Value);

        decimal? Sum(IEnumerable<ElementCode> codes) => codes.Aggregate((decimal?)0, (sum, code) => sum + figureOf(code));
    }
}
