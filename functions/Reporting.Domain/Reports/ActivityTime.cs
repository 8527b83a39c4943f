using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Reports;

/// <summary>A time as plans write it: "Tháng 3/2024", "Tháng 3 - 10/2024", "Tháng 1-12/2024", "Quý II/2024", "Năm 2024". What does not
/// read as months ("Hàng tháng", "Theo kế hoạch của Chi cục") stays words; the text as typed is kept in any case.</summary>
/// <param name="From">First month, as its first day.</param>
/// <param name="To">Last month, as its first day.</param>
public sealed partial record ActivityTime(DateOnly From, DateOnly To)
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    public static ActivityTime? Parse(string text)
    {
        var normal = text.Normalize().Trim();
        if (Months().Match(normal) is { Success: true } months) return Between(months, Number(months, "from"), months.Groups["to"].Success ? Number(months, "to") : Number(months, "from"));
        if (Quarter().Match(normal) is { Success: true } quarter) return OfQuarter(quarter);
        return Year().Match(normal) is { Success: true } year ? Between(year, 1, 12) : null;
    }

    public override string ToString() => From == To ? $"{From:yyyy-MM}" : $"{From:yyyy-MM}/{To:yyyy-MM}";

    private static ActivityTime? OfQuarter(Match match)
    {
        var written = match.Groups["quarter"].Value.ToUpperInvariant();
        var number = Array.IndexOf(Quarters, written) is var roman and >= 0 ? roman + 1 : int.Parse(written, CultureInfo.InvariantCulture);
        return Between(match, (number * 3) - 2, number * 3);
    }

    private static ActivityTime? Between(Match match, int from, int to) =>
        from is < 1 or > 12 || to < from || to > 12 ? null : new ActivityTime(new DateOnly(Number(match, "year"), from, 1), new DateOnly(Number(match, "year"), to, 1));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\ATháng\s+(?<from>[0-9]{1,2})(?:\s*[-–]\s*(?:tháng\s+)?(?<to>[0-9]{1,2}))?\s*[/.]\s*(?<year>20[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Months();

    [GeneratedRegex(@"\AQuý\s+(?<quarter>I{1,3}|IV|[1-4])\s*[/.]\s*(?<year>20[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\A(?:Cả\s+)?năm\s+(?<year>20[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
