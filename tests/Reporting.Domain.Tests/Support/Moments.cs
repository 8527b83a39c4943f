using System.Globalization;

namespace Reporting.Domain.Tests.Support;

internal static class Moments
{
    /// <returns>The moment of an ISO text; Vietnam time where it names no offset, midnight where it names no time.</returns>
    public static DateTimeOffset Moment(string iso)
    {
        var full = iso.Length == 10 ? iso + "T00:00:00" : iso;
        return DateTimeOffset.Parse(full.Length == 19 ? full + "+07:00" : full, CultureInfo.InvariantCulture);
    }
}
