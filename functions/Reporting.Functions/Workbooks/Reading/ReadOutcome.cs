using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What came of reading a file.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>A workbook, whatever may be in it.</summary>
    /// <param name="Content">The workbook's own bytes, out of the lock that it may have come in.</param>
    public sealed record Readable(RawReport Report, BinaryData Content) : ReadOutcome;

    /// <summary>Not a workbook that can be read, and why.</summary>
    public sealed record NotReadable(Finding Finding) : ReadOutcome;
}
