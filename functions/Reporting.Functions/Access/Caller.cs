using Reporting.Domain.Words;

namespace Reporting.Functions.Access;

/// <summary>Who sends a request: one unit, an officer of the offices that run programmes, an operator of the app, or the gateway that hands
/// on mails that came back.</summary>
public sealed record Caller
{
    /// <summary>An officer of every office, known by a token and not by name.</summary>
    public static readonly Caller Officer = new() { Roles = DeskRoles.OfEveryOffice };

    public static readonly Caller MailGateway = new();

    private Caller()
    {
    }

    /// <summary>The unit; null for the others.</summary>
    public UnitCode? Unit { get; private init; }

    /// <summary>The offices whose programmes the unit's link opens; null for all. Whoever runs one office gives out keys to that one only.</summary>
    public DeskRoles? Within { get; private init; }

    /// <summary>What an officer or operator may do; null for the others.</summary>
    public DeskRoles? Roles { get; private init; }

    /// <summary>The name with which somebody has signed in; null for who came by a token.</summary>
    public string? Name { get; private init; }

    public static Caller OfUnit(UnitCode unit, DeskRoles? within = null) => new() { Unit = unit, Within = within };

    public static Caller SignedIn(string name, DeskRoles roles) => new() { Name = name, Roles = roles };

    /// <summary>Whether what a unit's link opens has this programme in it.</summary>
    public bool Reaches(ProgrammeId programme) => Within is null || Within.RunsOffice(programme);

    public override string ToString() =>
        Unit is { } unit ? $"unit {unit}"
        : Roles is not { } roles ? "mail gateway"
        : $"{(roles.IsOfficer ? "officer" : "operator")}{(Name is { } name ? $" {name}" : "")}";
}
