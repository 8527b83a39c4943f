using System.ComponentModel;

namespace Reporting.Domain.Programmes;

/// <summary>Something the plan leaves open, and what was decided, so that nobody takes it for the plan's own word.</summary>
public sealed record Decision
{
    [Description("What the plan leaves open.")]
    public required string Question { get; init; }

    [Description("What was decided, and on what ground.")]
    public required string Answer { get; init; }
}
