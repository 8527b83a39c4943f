namespace Reporting.Domain.Roster;

/// <summary>A person of a unit whom reminders reach.</summary>
public sealed record Contact
{
    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}
