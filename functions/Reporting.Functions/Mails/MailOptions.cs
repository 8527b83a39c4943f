using System.ComponentModel.DataAnnotations;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Mails;

/// <summary>How mails are sent, and what stands in all of them.</summary>
public sealed record MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    private const string AddressOrNothing = @"([^@\s]+@[^@\s]+)?";

    /// <summary>NCRONTAB, UTC: when the outbox is looked at.</summary>
    [Required]
    public required string Schedule { get; init; }

    /// <summary>Sender address.</summary>
    [Required]
    [EmailAddress]
    public string From { get; init; } = "reporting@localhost.example";

    /// <summary>Sender's name.</summary>
    [Required]
    public string FromName { get; init; } = "Hệ thống báo cáo";

    /// <summary>Who gets the answers, where the mail does not say; nobody but the sender when not given.</summary>
    [RegularExpression(AddressOrNothing)]
    public string ReplyTo { get; init; } = "";

    /// <summary>Who is told when a submission could not be processed; nobody by mail when not given.</summary>
    [RegularExpression(AddressOrNothing)]
    public string Operator { get; init; } = "";

    /// <summary>The app's public address, for links; without one mails have none.</summary>
    [RegularExpression(@"(https?://\S+)?")]
    public string SiteUrl { get; init; } = "";

    /// <summary>SMTP server; without one, mails are written to the outbox and never sent.</summary>
    public string? SmtpHost { get; init; }

    [Range(1, 65535)]
    public int SmtpPort { get; init; } = 587;

    /// <summary>Whether the connection must be encrypted (STARTTLS).</summary>
    public bool SmtpStartTls { get; init; } = true;

    public string? SmtpUser { get; init; }

    public string? SmtpPassword { get; init; }

    /// <summary>How long the server may take to answer.</summary>
    [Range(1, 240)]
    public int SmtpTimeoutSeconds { get; init; } = 30;

    /// <summary>Most mails in one run.</summary>
    [Range(1, 10_000)]
    public int MaxPerRun { get; init; } = 30;

    /// <summary>Minutes after the first try that failed.</summary>
    [Range(1, 1440)]
    public int FirstPauseMinutes { get; init; } = 5;

    /// <summary>How many times longer each pause is than the one before.</summary>
    [Range(1.0, 10.0)]
    public double PauseFactor { get; init; } = 3;

    /// <summary>Tries after which a mail is given up.</summary>
    [Range(1, 100)]
    public int MaxTries { get; init; } = 7;

    /// <summary>Minutes after which a claim belongs to a run that ended.</summary>
    [Range(1, 1440)]
    public int ClaimMinutes { get; init; } = 30;

    /// <summary>Days for which a mail that has not been sent is kept trying.</summary>
    [Range(1, 60)]
    public int LiveDays { get; init; } = 7;

    /// <summary>Largest message that is taken for a bounce, in bytes.</summary>
    [Range(1_000, 30_000_000)]
    public int MaxBounceBytes { get; init; } = 1_000_000;

    /// <summary>Days over which open mails are looked for: those that have become too old are to be found, and given up, as well.</summary>
    public int LookBackDays => LiveDays + 7;

    public TimeSpan SmtpTimeout => TimeSpan.FromSeconds(SmtpTimeoutSeconds);

    public TimeSpan ClaimLasts => TimeSpan.FromMinutes(ClaimMinutes);

    public Retries Retries => new(TimeSpan.FromMinutes(FirstPauseMinutes), PauseFactor, MaxTries);

    /// <summary>The domain of the sender, which Message-IDs end with.</summary>
    public string Domain => From.Split('@')[^1];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // The server may use its time up twice: until the text goes out, and until it answers to that.
        if (ClaimLasts <= 2 * SmtpTimeout) yield return new($"{nameof(ClaimMinutes)} must be longer than a mail can take, twice {nameof(SmtpTimeoutSeconds)}.", [nameof(ClaimMinutes)]);
        if (SmtpUser is { Length: > 0 } && !SmtpStartTls) yield return new($"{nameof(SmtpUser)} needs {nameof(SmtpStartTls)}: a password is not sent over an open line.", [nameof(SmtpUser)]);
    }
}
