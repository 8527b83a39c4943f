using System.Text;
using Reporting.Domain.Deadlines;

namespace Reporting.Functions.Portal.Desk.Charts;

/// <summary>How a period filled up, as a line that climbs from the left to the right.</summary>
/// <param name="Line">The line's path in a field 1000 wide and 100 high.</param>
/// <param name="Area">What lies below it.</param>
/// <param name="Due">How far along the due moment is; null while no day is named.</param>
/// <param name="End">How far along the line ends.</param>
/// <param name="Marks">The days below it, each with how many had reported before it began.</param>
public sealed record ProgressChart(string Line, string Area, double? Due, double End, IReadOnlyList<(DateOnly Day, double At, int Received)> Marks)
{
    public const int Width = 1000;
    public const int Height = 100;

    /// <param name="from">When the period opened.</param>
    /// <param name="until">Up to when it is known: now, or the closing.</param>
    /// <returns>Null when there is nothing to draw: nobody owes a report, or it has not opened.</returns>
    public static ProgressChart? Of(Progress progress, DateTimeOffset from, DateTimeOffset? due, DateTimeOffset until)
    {
        if (progress.Expected == 0 || until <= from) return null;
        var axis = new TimeAxis(from, due > until ? due.Value : until);
        var line = new StringBuilder($"M0 {Height}");
        foreach (var step in progress.Steps(from, until))
        {
            line.Append('H').Append(X(step.At)).Append('V').Append(Svg.Number(Height - ((double)step.Received / progress.Expected * Height)));
        }

        line.Append('H').Append(X(until));
        return new ProgressChart(
            line.ToString(), $"{line}V{Height}Z", due is { } known ? axis.At(known) : null, axis.At(until),
            [.. axis.Days().Select(day => (day, axis.At(Domain.Periods.VietnamTime.StartOf(day)), progress.ReceivedBefore(Domain.Periods.VietnamTime.StartOf(day))))]);

        string X(DateTimeOffset moment) => Svg.Number(axis.At(moment) * Width);
    }
}
