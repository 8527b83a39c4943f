using NCrontab;

namespace Reporting.LocalHost.Time;

/// <summary>When a timer is due: an NCRONTAB expression in UTC, of six fields, or of five without the seconds.</summary>
public sealed class Schedule
{
    private readonly CrontabSchedule crontab;

    private Schedule(string expression, CrontabSchedule crontab) => (Expression, this.crontab) = (expression, crontab);

    public string Expression { get; }

    public static Schedule Parse(string expression)
    {
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var crontab = CrontabSchedule.TryParse(expression, new() { IncludingSeconds = fields == 6 });
        return crontab is null
            ? throw new FormatException($"\"{expression}\" is not a schedule; expected NCRONTAB such as \"0 0 * * * *\" (seconds minutes hours day month weekday).")
            : new(expression, crontab);
    }

    /// <returns>The first occurrence later than the moment, or null when there never is one.</returns>
    public DateTimeOffset? After(DateTimeOffset moment)
    {
        var next = crontab.GetNextOccurrence(moment.UtcDateTime, DateTime.MaxValue);
        return next == DateTime.MaxValue ? null : new DateTimeOffset(next, TimeSpan.Zero);
    }
}
