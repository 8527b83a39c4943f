using Reporting.Domain.Words;

namespace Reporting.Functions.Access;

/// <summary>Who sends a request: one unit, an officer of the office above all of them, or the gateway that hands on mails that came back.</summary>
public sealed record Caller
{
    public static readonly Caller Officer = new() { IsOfficer = true };

    public static readonly Caller MailGateway = new();

    private Caller()
    {
    }

    /// <summary>The unit; null for the others.</summary>
    public UnitCode? Unit { get; private init; }

    public bool IsOfficer { get; private init; }

    public static Caller OfUnit(UnitCode unit) => new() { Unit = unit };

    public bool MaySee(UnitCode unit) => IsOfficer || Unit == unit;

    public override string ToString() => Unit is { } unit ? $"unit {unit}" : IsOfficer ? "officer" : "mail gateway";
}
