using System.Globalization;

namespace Reporting.Functions.Portal.Desk.Charts;

/// <summary>Numbers as attributes of pictures: with a point, whatever the machine's culture.</summary>
internal static class Svg
{
    public static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of the width, which a picture may have any of: lines and words keep their size when it changes.</summary>
    public static string PerCent(double share) => $"{Number(share * 100)}%";

    /// <returns>Where words that stand at a place of the width are held, so that they stay within.</returns>
    public static string Anchor(double share) => share < 0.08 ? "start" : share > 0.92 ? "end" : "middle";
}
