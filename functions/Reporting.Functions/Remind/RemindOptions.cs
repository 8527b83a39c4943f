using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Reporting.Domain.Periods;

namespace Reporting.Functions.Remind;

/// <summary>When units are reminded.</summary>
public sealed record RemindOptions
{
    public const string Section = "Remind";

    /// <summary>NCRONTAB, UTC; asks hourly what is due.</summary>
    [Required]
    public required string Schedule { get; init; }

    /// <summary>The ladder: days from the last valid day, negative before it, separated by commas.</summary>
    [Required]
    [RegularExpression(@"\s*-?\d{1,3}(\s*,\s*-?\d{1,3})*\s*")]
    public string Ladder { get; init; } = "-10,-3,-1,1";

    /// <summary>First hour of the day, Vietnam time, at which mails go out.</summary>
    [Range(0, 23)]
    public int EarliestHour { get; init; } = 7;

    /// <summary>Hour of the day, Vietnam time, from which on none goes out.</summary>
    [Range(1, 24)]
    public int LatestHour { get; init; } = 20;

    public IEnumerable<int> Steps => Ladder.Split(',').Select(step => int.Parse(step, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture));

    public bool IsWithinHours(DateTimeOffset now) => VietnamTime.In(now).Hour is var hour && hour >= EarliestHour && hour < LatestHour;
}
