using System.Globalization;

namespace Azure.Data.Tables.Filters;

/// <summary>A filter from an interpolated string, each of its arguments quoted for its type.</summary>
internal static class FormattedFilter
{
    public static string Of(FormattableString filter)
    {
        if (filter is null)
            return null;

        var literals = filter.GetArguments().Select((argument, index) => (object)new Quoted(Literal.Formatted(argument) ??
            throw new ArgumentException($"Unable to convert argument {index} from type {argument.GetType()} to an OData literal.")));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. literals]);
    }

    // Not IFormattable: an argument's format, as in {count:000}, has no say.
    private sealed record Quoted(string Text)
    {
        public override string ToString() => Text;
    }
}
