using System.Globalization;

namespace Reporting.Functions.Api;

/// <summary>Reads and writes days in addresses, bodies, forms and keys: <c>2024-05-31</c>, which is also what a browser's date field sends.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    public static string TextOf(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateOnly day) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
