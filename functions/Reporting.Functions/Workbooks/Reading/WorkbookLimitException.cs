namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A workbook holds more than is read. Thrown within the reader only, which makes a finding of it.</summary>
internal sealed class WorkbookLimitException(string limit) : Exception($"The workbook is over a limit: {limit}.")
{
    /// <summary>The limit in words, for the finding.</summary>
    public string Limit { get; } = limit;
}
