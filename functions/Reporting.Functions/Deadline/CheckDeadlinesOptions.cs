using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Deadline;

/// <summary>When deadlines are looked at.</summary>
public sealed record CheckDeadlinesOptions
{
    public const string Section = "CheckDeadlines";

    /// <summary>NCRONTAB, UTC; asks hourly what is due, the programme's rules decide.</summary>
    [Required]
    public required string Schedule { get; init; }
}
