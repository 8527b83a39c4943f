using System.Globalization;

namespace Reporting.LocalHost.Time;

/// <summary>A moment as people write it. The offset is required: "25 May, midnight" differs by seven hours between
/// Vietnam and UTC, and a deadline lies in between.</summary>
public static class Moment
{
    public const string Expected = "ISO 8601 with an offset, such as 2024-05-26T08:00:00+07:00";

    private static readonly string[] Formats =
        [.. from time in (string[])["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"] from zone in (string[])["zzz", "'Z'"] select $"yyyy-MM-dd'T'{time}{zone}"];

    public static bool TryParse(string? text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    /// <summary>For people to read: everybody here lives in Vietnam time, while the clock itself is in UTC.</summary>
    public static string InVietnam(DateTimeOffset moment) => Format(moment.ToOffset(TimeSpan.FromHours(7)));

    public static string Format(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
