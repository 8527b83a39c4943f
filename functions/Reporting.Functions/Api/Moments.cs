using System.Globalization;

namespace Reporting.Functions.Api;

/// <summary>Reads moments in addresses and bodies: ISO 8601 with an offset, since one without means nothing.</summary>
internal static class Moments
{
    // What lies outside is a slip, and too close to the ends of time to be moved to Vietnam's.
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    // A '+' that a client left unescaped arrives as a space.
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        var mended = text.Replace(' ', '+');
        return DateTimeOffset.TryParse(mended, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            && moment.Year is >= FirstYear and <= LastYear
            && (mended.EndsWith('Z') || mended.LastIndexOfAny(['+', '-']) > mended.IndexOf('T', StringComparison.Ordinal));
    }
}
