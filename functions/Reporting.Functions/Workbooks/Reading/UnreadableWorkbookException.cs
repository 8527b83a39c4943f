using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A workbook cannot, or may not, be read further. Thrown within the reader only, which returns the finding.</summary>
internal sealed class UnreadableWorkbookException(Finding finding) : Exception(finding.Message.En)
{
    public Finding Finding { get; } = finding;
}
