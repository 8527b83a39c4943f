namespace Reporting.Domain.Reports;

/// <summary>What became of a submission.</summary>
public enum Outcome
{
    Accepted,
    AcceptedWithWarnings,
    Rejected,
}
