using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>The addresses of the protocol, below the account's.</summary>
internal static class Paths
{
    /// <summary>Says each value's type where JSON does not.</summary>
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";

    private const string Format = "?$format=application%2Fjson%3Bodata%3Dminimalmetadata";

    public const string Tables = "Tables" + Format;

    public static string TableNamed(string table) => $"Tables('{table}')";

    public static string Table(string table) => table + Format;

    public static string Query(string table) => table + "()" + Format;

    public static string Entity(string table, string partitionKey, string rowKey) => $"{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}'){Format}";

    /// <summary>A list's options; those that are null are left out.</summary>
    public static string Options(int? top, IEnumerable<string> select, string filter)
    {
        var text = new StringBuilder();
        if (top is { } size)
            text.Append(CultureInfo.InvariantCulture, $"&$top={size}");
        if (select != null)
            text.Append("&$select=").Append(Uri.EscapeDataString(string.Join(',', select)));
        if (filter != null)
            text.Append("&$filter=").Append(Uri.EscapeDataString(filter));
        return text.ToString();
    }

    /// <summary>Where the last page ended, as query parameters of the next.</summary>
    public static string From(string parameter, string value) => string.IsNullOrEmpty(value) ? "" : $"&{parameter}={Uri.EscapeDataString(value)}";

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
