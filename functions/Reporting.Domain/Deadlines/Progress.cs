namespace Reporting.Domain.Deadlines;

/// <summary>How the reports of a period came in over time. A unit counts once, from its first accepted report on: corrections add nothing.
/// Who owes no report is left out, as in <see cref="ReportingRate"/>.</summary>
/// <param name="Expected">Units that owe a report.</param>
/// <param name="MetAt">When each that met its obligation did so, in order.</param>
public sealed record Progress(int Expected, IReadOnlyList<DateTimeOffset> MetAt)
{
    /// <summary>More steps than a picture has room for are not told apart.</summary>
    public const int MostSteps = 240;

    public int Received => MetAt.Count;

    public static Progress Of(IEnumerable<Obligation> obligations)
    {
        var owed = obligations.Where(one => one.IsOwed).ToList();
        return new Progress(owed.Count, [.. owed.Select(one => one.MetAt).OfType<DateTimeOffset>().Order()]);
    }

    /// <returns>How many had reported before a moment.</returns>
    public int ReceivedBefore(DateTimeOffset moment) => MetAt.Count(at => at < moment);

    /// <returns>The steps from one moment to another, each higher than the one before, at most <see cref="MostSteps"/>. Where there are more,
    /// those close to each other become one, at the last of them, so that the end is exact.</returns>
    public IReadOnlyList<ProgressStep> Steps(DateTimeOffset from, DateTimeOffset to)
    {
        var steps = MetAt.Select((at, i) => new ProgressStep(at < from ? from : at > to ? to : at, i + 1))
            .GroupBy(step => step.At).Select(same => same.Last()).ToList();
        if (steps.Count <= MostSteps) return steps;
        var width = Math.Max(1, ((to - from).Ticks / MostSteps) + 1);
        return [.. steps.GroupBy(step => (step.At - from).Ticks / width).Select(close => close.Last())];
    }
}
