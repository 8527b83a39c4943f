using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>A filter from a lambda: comparisons of properties with values, joined by and, or and not.</summary>
internal static class ExpressionFilter
{
    public static string Of(LambdaExpression filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (text, _) = Condition(filter.Body);
        return text == "true" ? null : text;
    }

    // How tightly a condition binds: what binds looser than its surroundings gets parentheses.
    private enum Binding
    {
        Or,
        And,
        Tight,
    }

    private static (string Text, Binding Binding) Condition(Expression condition) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => (Joined(both, "and", Binding.And), Binding.And),
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => (Joined(either, "or", Binding.Or), Binding.Or),
        BinaryExpression comparison => (Comparison.Of(comparison), Binding.Tight),
        UnaryExpression { NodeType: ExpressionType.Not } not => ($"not ({Condition(not.Operand).Text})", Binding.Tight),
        MethodCallExpression { Method.Name: nameof(Equals) } call => (Comparison.OfEquals(call), Binding.Tight),
        _ when FilterOperand.Value(condition) is { } value => (value, Binding.Tight),
        _ => ($"{FilterOperand.Of(condition)} eq true", Binding.Tight),
    };

    private static string Joined(BinaryExpression parts, string word, Binding binding) => $"{Part(parts.Left, binding)} {word} {Part(parts.Right, binding)}";

    private static string Part(Expression part, Binding surroundings)
    {
        var (text, binding) = Condition(part);
        return binding < surroundings ? $"({text})" : text;
    }
}
