using System.Globalization;
using Azure.Data.Tables;

namespace Reporting.Functions.Storage;

/// <summary>A text that may be longer than a column holds (64 KB, 32 K characters): it goes on in <c>Name_1</c>, <c>Name_2</c> and so on.</summary>
internal static class LongText
{
    private const int MostInAColumn = 30_000;

    public static void SetLong(this TableEntity row, string name, string text)
    {
        for (var (start, part) = (0, 0); part == 0 || start < text.Length; start += MostInAColumn, part++)
        {
            row[Column(name, part)] = text[start..Math.Min(text.Length, start + MostInAColumn)];
        }
    }

    /// <returns>The text; null when the row has none.</returns>
    public static string? GetLong(this TableEntity row, string name)
    {
        if (row.GetString(name) is not { } text) return null;
        for (var part = 1; row.GetString(Column(name, part)) is { } more; part++) text += more;
        return text;
    }

    private static string Column(string name, int part) => part == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{part}");
}
