namespace Reporting.Domain.Periods;

/// <summary>What becomes of a last day that is not worked.</summary>
public enum Roll
{
    /// <summary>It stands: a plan's calendar date is the plan's own, and no law moves it.</summary>
    None,

    /// <summary>The next working day takes its place, as the Civil Code has it for computed periods (2015, article 148.5).</summary>
    NextWorkingDay,
}
