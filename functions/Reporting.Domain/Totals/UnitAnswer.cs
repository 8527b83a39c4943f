namespace Reporting.Domain.Totals;

/// <summary>What one unit answers where an indicator counts units.</summary>
public enum UnitAnswer
{
    No,
    NotReported,

    /// <summary>Its report leaves open what the indicator asks.</summary>
    Blank,

    NotApplicable,
    Yes,
}
