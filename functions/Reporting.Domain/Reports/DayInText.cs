using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Reports;

/// <summary>A day as people type it, day before month: 25/05/2024, 25-5-2024, 25.5.2024, "ngày 25 tháng 5 năm 2024"; or the other way
/// round with the year first, 2024-05-25. A year of two digits is not guessed.</summary>
public static partial class DayInText
{
    /// <returns>The day and whether it is written as the form asks; null when it is no day.</returns>
    public static (DateOnly Day, bool AsAsked)? Read(string text)
    {
        var typed = text.Normalize().Trim();
        if (DayOf(AsAsked().Match(typed)) is { } asked) return (asked, true);
        var otherwise = DayOf(Otherwise().Match(typed)) ?? DayOf(InWords().Match(typed)) ?? DayOf(YearFirst().Match(typed));
        return otherwise is { } day ? (day, false) : null;
    }

    private static DateOnly? DayOf(Match match)
    {
        if (!match.Success) return null;
        var (day, month, year) = (Number(match, "day"), Number(match, "month"), Number(match, "year"));
        return month is >= 1 and <= 12 && year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex AsAsked();

    [GeneratedRegex(@"\A(?<day>[0-9]{1,2})\s*(?<sign>[-./])\s*(?<month>[0-9]{1,2})\s*\k<sign>\s*(?<year>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"\A(?:ngày\s+)?(?<day>[0-9]{1,2})\s+tháng\s+(?<month>[0-9]{1,2})\s+năm\s+(?<year>[0-9]{4})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InWords();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
