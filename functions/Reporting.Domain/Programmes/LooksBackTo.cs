namespace Reporting.Domain.Programmes;

/// <summary>Which of a unit's earlier reports a rule looks back to.</summary>
public enum LooksBackTo
{
    /// <summary>The period of the same length before: for an annual report the half year, for a half year the year before.</summary>
    PreviousPeriod,

    /// <summary>The same period a year before.</summary>
    PreviousYear,
}
