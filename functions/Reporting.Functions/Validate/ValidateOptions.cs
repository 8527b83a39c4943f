using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Validate;

/// <summary>When a submission without a verdict is tried again.</summary>
public sealed record ValidateOptions
{
    public const string Section = "Validate";

    /// <summary>NCRONTAB, UTC: when stuck submissions are looked for.</summary>
    [Required]
    public required string RetrySchedule { get; init; }

    /// <summary>Minutes without a verdict after which a submission counts as stuck.</summary>
    [Range(1, 1440)]
    public int StuckAfterMinutes { get; init; } = 15;

    /// <summary>Tries after which it is shown as "could not be processed".</summary>
    [Range(1, 50)]
    public int MaxAttempts { get; init; } = 5;
}
