using System.Linq.Expressions;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Filters;

/// <summary>One side of a comparison: a property of the row, or a value that does not depend on it.</summary>
internal static class FilterOperand
{
    public static string Of(Expression operand) => Value(operand) ?? Property(operand);

    /// <summary>The value as a literal; null when the operand depends on the row.</summary>
    public static string Value(Expression operand)
    {
        if (RowFinder.IsIn(operand))
            return null;

        var value = operand is ConstantExpression constant
            ? constant.Value
            : Expression.Lambda<Func<object>>(Expression.Convert(operand, typeof(object))).Compile(preferInterpretation: true)();
        return Literal.Constant(value is Enum ? Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), null) : value)
            ?? throw new InvalidOperationException($"Could not convert constant {value} expression to string.");
    }

    private static string Property(Expression operand) => operand switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } converted => Property(converted.Operand),
        MemberExpression { Member.Name: nameof(Nullable<>.Value), Expression: { } nullable } when Nullable.GetUnderlyingType(nullable.Type) != null => Property(nullable),
        MemberExpression { Expression: ParameterExpression row, Member: var member } => row.Type == typeof(TableItem) ? "TableName" : ModelProperties.NameOf(member),
        MemberExpression { Expression: UnaryExpression { Operand: ParameterExpression }, Member: var member } => ModelProperties.NameOf(member),
        MethodCallExpression { Object: ParameterExpression, Arguments: [var name], Method.Name: var getter } when IsGetter(getter) => Name(name),
        MethodCallExpression call => throw new NotSupportedException($"Method {call.Method.Name} not supported."),
        _ => throw new NotSupportedException($"The expression {operand} is not supported in a filter."),
    };

    // The indexer and the typed getters of TableEntity; the real client does not know GetDateTimeOffset either.
    private static bool IsGetter(string method) => method is "get_Item"
        or nameof(TableEntity.GetString) or nameof(TableEntity.GetBoolean) or nameof(TableEntity.GetInt32) or nameof(TableEntity.GetInt64)
        or nameof(TableEntity.GetDouble) or nameof(TableEntity.GetGuid) or nameof(TableEntity.GetDateTime) or nameof(TableEntity.GetBinary);

    private static string Name(Expression name) => Expression.Lambda<Func<string>>(name).Compile(preferInterpretation: true)();

    private sealed class RowFinder : ExpressionVisitor
    {
        private bool found;

        public static bool IsIn(Expression expression)
        {
            var finder = new RowFinder();
            finder.Visit(expression);
            return finder.found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found = true;
            return node;
        }
    }
}
