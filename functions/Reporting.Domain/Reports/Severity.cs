namespace Reporting.Domain.Reports;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Said for the record: a value that needed interpreting.</summary>
    Note,

    /// <summary>Accepted, and shown to the officer.</summary>
    Warning,

    /// <summary>The report is returned.</summary>
    Error,
}
