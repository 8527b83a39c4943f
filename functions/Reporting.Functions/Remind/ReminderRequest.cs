namespace Reporting.Functions.Remind;

/// <summary>Whom an officer wants reminded now; all who owe a report when it names nobody.</summary>
public sealed record ReminderRequest
{
    /// <summary>The units, by their codes; besides or instead of them, <see cref="Node"/>.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>A branch of the reporting tree: all who report at or below it. Blank for none.</summary>
    public string Node { get; init; } = "";

    internal bool NamesNobody => Units.Count == 0 && Node.Length == 0;
}
