using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Access;

/// <summary>The ways in that are settings, and how long the others stay open.</summary>
public sealed record AccessOptions
{
    public const string Section = "Access";

    /// <summary>SHA-256 of the first officer's token, in hex; the token itself is nobody's setting. Empty: only tokens in the table count.</summary>
    [RegularExpression("(?i)([0-9a-f]{64})?")]
    public string OfficerTokenSha256 { get; init; } = "";

    /// <summary>SHA-256 of the token with which mails that came back are handed in, in hex. Empty: only officers may.</summary>
    [RegularExpression("(?i)([0-9a-f]{64})?")]
    public string BounceTokenSha256 { get; init; } = "";

    /// <summary>How long a unit's new token, and with it its personal link, is good for, in days, unless the officer says otherwise.</summary>
    [Range(1, 3650)]
    public int TokenDays { get; init; } = 400;

    /// <summary>How long a browser stays signed in after the personal link was opened, in hours.</summary>
    [Range(1, 720)]
    public int SessionHours { get; init; } = 12;

    /// <summary>How long an officer or operator stays at the desk after having signed in, in hours; and with that, how long a role that was taken away still works.</summary>
    [Range(1, 72)]
    public int DeskSessionHours { get; init; } = 8;

    /// <summary>NCRONTAB, UTC: when sessions that ended a day ago are taken away.</summary>
    [Required]
    public required string TidySchedule { get; init; }

    /// <summary>Wrong tokens taken from one address in a minute; after that it is told to wait, whatever it shows.</summary>
    [Range(1, 100_000)]
    public int WrongTokensPerMinute { get; init; } = 30;

    /// <summary>Requests taken from one address in a minute, by each instance, whoever sends them. Many units may sit behind one address.</summary>
    [Range(10, 10_000_000)]
    public int RequestsPerMinute { get; init; } = 6000;

    /// <summary>Uploads, downloads and changes taken from one unit in an hour, by each instance.</summary>
    [Range(1, 1_000_000)]
    public int ChangesPerUnitPerHour { get; init; } = 120;

    /// <summary>Sessions that one link or account may open in an hour, by each instance.</summary>
    [Range(1, 1_000_000)]
    public int SessionsPerHour { get; init; } = 60;
}
