using System.Text;

namespace Reporting.Functions.Portal.Desk.Charts;

/// <summary>One value from period to period, as points joined by a line where periods follow each other.</summary>
/// <param name="Points">Where each period's point is, across and down; null down for a period without a value.</param>
/// <param name="Line">The line's path in a field 1000 wide and 100 high.</param>
/// <param name="Target">How far down the target is; null without one.</param>
public sealed record TrendChart(IReadOnlyList<(double Across, double? Down)> Points, string Line, double? Target)
{
    /// <param name="values">The earliest first; null where there is none.</param>
    public static TrendChart Of(Scale scale, IReadOnlyList<decimal?> values, decimal? target)
    {
        var points = values.Select((value, i) => (Across: (i + 0.5) / values.Count, Down: value is { } known ? 1 - scale.At(known) : (double?)null)).ToList();
        var (line, joined) = (new StringBuilder(), false);
        foreach (var (across, down) in points)
        {
            if (down is { } known) line.Append(joined ? 'L' : 'M').Append(Svg.Number(across * 1000)).Append(' ').Append(Svg.Number(known * 100));
            joined = down is not null;
        }

        return new TrendChart(points, line.ToString(), target is { } wanted ? 1 - scale.At(wanted) : null);
    }
}
