using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;

namespace Reporting.Domain.Tests.Support;

internal static class Reading
{
    /// <returns>The value and the one thing that is said about the cell; null when nothing is.</returns>
    public static (CellValue? Value, Finding? Finding) Of(DataElement element, RawCell cell)
    {
        var (value, findings) = CellReading.Read(element, cell);
        return (value, findings.Count == 0 ? null : Assert.Single(findings));
    }
}
