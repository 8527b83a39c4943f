using Reporting.Domain.Words;

namespace Reporting.Functions.Access;

/// <summary>Who sends a request: one unit, or an officer of the office above all of them.</summary>
public sealed record Caller
{
    public static readonly Caller Officer = new();

    private Caller()
    {
    }

    /// <summary>The unit; null for an officer.</summary>
    public UnitCode? Unit { get; private init; }

    public bool IsOfficer => Unit is null;

    public static Caller OfUnit(UnitCode unit) => new() { Unit = unit };

    public bool MaySee(UnitCode unit) => IsOfficer || Unit == unit;

    public override string ToString() => Unit is { } unit ? $"unit {unit}" : "officer";
}
