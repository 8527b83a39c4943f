using System.ComponentModel;

namespace Reporting.Domain.Periods;

/// <summary>A level of the reporting tree with a due rule of its own: whoever adds others up needs time to do it (Nghị định
/// 09/2019/NĐ-CP, article 8.5b).</summary>
public sealed record LevelDue
{
    [Description("Distance from the root: 0 the root itself, 1 whoever reports to it, and so on.")]
    public required int Level { get; init; }

    public required DueRule Due { get; init; }
}
