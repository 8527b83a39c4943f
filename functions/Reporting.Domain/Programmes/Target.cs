using System.ComponentModel;

namespace Reporting.Domain.Programmes;

/// <summary>What a plan wants of an indicator.</summary>
public sealed record Target
{
    [Description("<, <=, =, >= or >; decides whether equality meets the target.")]
    public required Comparison Operator { get; init; }

    [Description("The target's value, in the indicator's own unit.")]
    public required decimal Value { get; init; }
}
