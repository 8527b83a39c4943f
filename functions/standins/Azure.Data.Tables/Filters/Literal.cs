using System.Globalization;
using System.Text;
using System.Xml;

namespace Azure.Data.Tables.Filters;

/// <summary>Values as the filter language writes them.</summary>
internal static class Literal
{
    /// <summary>A value of an interpolated filter; null when the language has no such type.</summary>
    public static string Formatted(object value) => value switch
    {
        char or StringBuilder => Text(value.ToString()),
        float number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        uint or short or ushort or byte or sbyte => Convert.ToString(value, CultureInfo.InvariantCulture),
        ulong number => FormattableString.Invariant($"{number}L"),
        DateTime time => Time(time.ToUniversalTime()),
        _ => Common(value),
    };

    /// <summary>A value of an expression; null when the language has no such type.</summary>
    public static string Constant(object value) => value switch
    {
        double number => WithPoint(XmlConvert.ToString(number)),
        DateTime time => Time(time),
        _ => Common(value),
    };

    private static string Common(object value) => value switch
    {
        null => "null",
        string text => Text(text),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => FormattableString.Invariant($"{number}L"),
        Guid guid => $"guid'{guid}'",
        DateTimeOffset time => Time(time.UtcDateTime),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToArray())}'",
        _ => null,
    };

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Time(DateTime time) => $"datetime'{XmlConvert.ToString(time, XmlDateTimeSerializationMode.RoundtripKind)}'";

    // "2" would be an Int32.
    private static string WithPoint(string number) => number.All(char.IsAsciiDigit) ? number + ".0" : number;
}
