using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Reporting.Domain.Periods;

/// <summary>A holiday, with the weekends and swapped days that belong to it.</summary>
public sealed record DaysOff
{
    // Longer than any Tết; a slip of the pen in a year would be thousands of days.
    internal const int Most = 31;

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    [Description("The last day, included; a single day when not given.")]
    public DateOnly? To { get; init; }

    [JsonIgnore]
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Length).Select(From.AddDays);

    internal int Length => (To ?? From).DayNumber - From.DayNumber + 1;
}
