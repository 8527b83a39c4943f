using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>A property compared with a value.</summary>
internal static class Comparison
{
    public static string Of(BinaryExpression comparison)
    {
        // Text has no "less than" in C#: text.CompareTo(other) and string.Compare(text, other) are compared with 0.
        if (comparison.Left is MethodCallExpression { Method.Name: nameof(string.CompareTo) or nameof(string.Compare) } call && FilterOperand.Value(comparison.Right) == "0")
            return Joined(call, Word(comparison.NodeType));

        return $"{FilterOperand.Of(comparison.Left)} {Word(comparison.NodeType)} {FilterOperand.Of(comparison.Right)}";
    }

    public static string OfEquals(MethodCallExpression call) => Joined(call, "eq");

    private static string Joined(MethodCallExpression call, string word) => (call.Object, call.Arguments) switch
    {
        ({ } left, [var right]) => $"{FilterOperand.Of(left)} {word} {FilterOperand.Of(right)}",
        (null, [var left, var right]) => $"{FilterOperand.Of(left)} {word} {FilterOperand.Of(right)}",
        _ => throw new NotSupportedException($"Method {call.Method.Name} not supported."),
    };

    private static string Word(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        _ => throw new NotSupportedException($"The operator {type} is not supported in a filter."),
    };
}
