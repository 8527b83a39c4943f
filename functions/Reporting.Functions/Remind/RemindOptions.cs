using System.ComponentModel.DataAnnotations;
using Reporting.Domain.Periods;

namespace Reporting.Functions.Remind;

/// <summary>When units are reminded.</summary>
public sealed record RemindOptions
{
    public const string Section = "Remind";

    /// <summary>NCRONTAB, UTC; asks hourly what is due.</summary>
    [Required]
    public required string Schedule { get; init; }

    /// <summary>First hour of the day, Vietnam time, at which mails go out.</summary>
    [Range(0, 23)]
    public int EarliestHour { get; init; } = 7;

    /// <summary>Hour of the day, Vietnam time, from which on none goes out.</summary>
    [Range(1, 24)]
    public int LatestHour { get; init; } = 20;

    /// <returns>Whether reminders may go out: by day, and on days on which somebody is there to read them.</returns>
    public bool MayRemindAt(DateTimeOffset now, WorkCalendar calendar) =>
        VietnamTime.In(now).Hour is var hour && hour >= EarliestHour && hour < LatestHour && calendar.IsWorked(VietnamTime.DayOf(now));
}
