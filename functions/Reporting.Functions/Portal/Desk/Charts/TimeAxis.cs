using Reporting.Domain.Periods;

namespace Reporting.Functions.Portal.Desk.Charts;

/// <summary>A span of time laid out from left to right, with the days that are written below it.</summary>
public sealed record TimeAxis(DateTimeOffset From, DateTimeOffset To)
{
    private const int MostMarks = 6;

    private static readonly int[] RoundSteps = [1, 2, 5, 7, 10, 14, 21, 30, 60, 90];

    /// <returns>How far along a moment is, 0 to 1; what lies outside is at the end.</returns>
    public double At(DateTimeOffset moment) => To <= From ? 0 : Math.Clamp((moment - From) / (To - From), 0, 1);

    /// <returns>Days at equal distances, few enough for a phone; each stands for the midnight it begins with.</returns>
    public IReadOnlyList<DateOnly> Days()
    {
        var (first, last) = (VietnamTime.DayOf(From), VietnamTime.DayOf(To));
        if (VietnamTime.StartOf(first) < From) first = first.AddDays(1);
        var least = ((last.DayNumber - first.DayNumber) / MostMarks) + 1;
        var step = RoundSteps.FirstOrDefault(round => round >= least, least);
        var days = new List<DateOnly>();
        for (var day = first; day <= last; day = day.AddDays(step)) days.Add(day);
        return days;
    }
}
