using System.Text.Json.Serialization;

namespace Reporting.Domain.Roster;

/// <summary>A person of a unit whom reminders reach.</summary>
public sealed record Contact
{
    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>Whether this is the unit's head (lãnh đạo), who is written to only when others have not answered, or are not there.</summary>
    public bool Head { get; init; }

    [JsonIgnore]
    public bool HasMail => !string.IsNullOrWhiteSpace(Email);
}
