using System.Globalization;

namespace Reporting.Functions.Api;

/// <summary>Reads days in addresses, bodies and forms: <c>2024-05-31</c>, which is also what a browser's date field sends.</summary>
internal static class Days
{
    public static bool TryParse(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
