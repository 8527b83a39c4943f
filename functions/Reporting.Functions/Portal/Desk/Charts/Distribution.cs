namespace Reporting.Functions.Portal.Desk.Charts;

/// <summary>How the values of many units lie along a scale: how many fall into each of some equal parts of it.</summary>
/// <param name="Counts">From the lowest part to the highest.</param>
/// <param name="Least">The lowest value.</param>
/// <param name="Middle">The value in the middle, when all stand in order; the lower one of two.</param>
/// <param name="Most">The highest.</param>
public sealed record Distribution(Scale Scale, IReadOnlyList<int> Counts, decimal Least, decimal Middle, decimal Most)
{
    /// <summary>More parts than these are thinner than a line on a phone.</summary>
    public const int Parts = 50;

    /// <returns>Null when there is no value.</returns>
    public static Distribution? Of(Scale scale, IEnumerable<decimal> values)
    {
        var inOrder = values.Order().ToList();
        if (inOrder.Count == 0) return null;
        var counts = new int[Parts];
        foreach (var value in inOrder) counts[Math.Min(Parts - 1, (int)(scale.At(value) * Parts))]++;
        return new Distribution(scale, counts, inOrder[0], inOrder[(inOrder.Count - 1) / 2], inOrder[^1]);
    }

    /// <returns>The parts that hold something: from, up to (not including, but at the end of the scale), and how many.</returns>
    public IEnumerable<(decimal From, decimal To, int Count)> Held =>
        Counts.Select((count, i) => (Edge(i), Edge(i + 1), count)).Where(part => part.count > 0);

    private decimal Edge(int part) => Scale.Bottom + ((Scale.Top - Scale.Bottom) * part / Parts);
}
