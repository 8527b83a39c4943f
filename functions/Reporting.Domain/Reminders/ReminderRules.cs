using System.ComponentModel;

namespace Reporting.Domain.Reminders;

/// <summary>When the units of a programme are reminded, and when others are told.</summary>
public sealed record ReminderRules
{
    public static readonly ReminderRules Usual = new();

    private const int Farthest = 90;

    [Description("The ladder: days from a unit's last valid day, negative before it, 0 the day itself. -10, -3, -1, 0, 1, 3 and 7 when not given.")]
    public IReadOnlyList<int> Days { get; init; } = [-10, -3, -1, 0, 1, 3, 7];

    [Description("Whether a reminder goes out every week after the last step, up to the closing; true when not given.")]
    public bool WeeklyAfter { get; init; } = true;

    [Description("Days after the last valid day from which the unit's head is told as well; 3 when not given, never when null.")]
    public int? HeadAfter { get; init; } = 3;

    [Description("Days after the last valid day from which the unit above is told as well; 7 when not given, never when null.")]
    public int? ParentAfter { get; init; } = 7;

    /// <returns>A line for each thing that is wrong: JSON path, colon, sentence.</returns>
    internal IEnumerable<string> Problems(string path)
    {
        if (Days.Any(day => Math.Abs((long)day) > Farthest)) yield return $"{path}.days: each lies between -{Farthest} and {Farthest}";
        if (Days.Distinct().Count() < Days.Count) yield return $"{path}.days: a day is there twice";
        if (HeadAfter is < 0 or > Farthest) yield return $"{path}.headAfter: must lie between 0 and {Farthest}";
        if (ParentAfter is < 0 or > Farthest) yield return $"{path}.parentAfter: must lie between 0 and {Farthest}";
    }
}
