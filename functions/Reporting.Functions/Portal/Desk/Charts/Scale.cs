namespace Reporting.Functions.Portal.Desk.Charts;

/// <summary>A scale between round numbers.</summary>
/// <param name="Bottom">Where it begins.</param>
/// <param name="Top">Where it ends.</param>
public sealed record Scale(decimal Bottom, decimal Top)
{
    private static readonly decimal[] Round = [1, 1.2m, 1.5m, 2, 2.5m, 3, 4, 5, 6, 8, 10];

    // Below this share of the highest, the lowest value is far enough from it to be told from it on a scale that begins with nothing.
    private const decimal CloseTogether = 0.6m;

    /// <summary>From nothing to a whole, in per cent.</summary>
    private static readonly Scale Whole = new(0, 100);

    /// <summary>For bars, which begin with nothing.</summary>
    /// <param name="values">What it has to hold.</param>
    /// <param name="isPerCent">Whether it ends at 100 where nothing is more.</param>
    public static Scale For(IEnumerable<decimal> values, bool isPerCent)
    {
        var most = values.DefaultIfEmpty(0).Max();
        if (isPerCent && most <= Whole.Top) return Whole;
        return new Scale(0, most <= 0 ? 1 : RoundAbove(most));
    }

    /// <summary>For lines, which may begin further up where all values are close together.</summary>
    public static Scale ForLine(IReadOnlyCollection<decimal> values, bool isPerCent)
    {
        var (least, most) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(0).Max());
        if (least <= 0 || least < most * CloseTogether) return For(values, isPerCent);
        var step = RoundAbove(Math.Max(most - least, most / 20) / 2);
        var (bottom, top) = (Math.Floor(least / step) * step, Math.Ceiling(most / step) * step);
        return bottom == top ? new Scale(bottom - step, top + step) : new Scale(bottom, top);
    }

    /// <returns>How far along it a value is, 0 to 1; what lies outside is at the end.</returns>
    public double At(decimal value) => (double)Math.Clamp((value - Bottom) / (Top - Bottom), 0, 1);

    private static decimal RoundAbove(decimal least)
    {
        var power = 1m;
        while (power * 10 < least) power *= 10;
        while (power > least) power /= 10;
        return Round.Select(step => step * power).First(top => top >= least);
    }
}
