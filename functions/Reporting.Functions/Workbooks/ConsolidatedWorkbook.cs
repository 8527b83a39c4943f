using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Writes the consolidated workbook (báo cáo tổng hợp): indicators, the matrix of units by data element, who is missing,
/// and where each unit's figures come from.</summary>
internal static class ConsolidatedWorkbook
{
    public static BinaryData Write(Consolidation content)
    {
        using var workbook = Look.NewWorkbook($"Tổng hợp {content.Period.Label.Vi} – {content.Programme.Name.Vi}");
        IndicatorSheet.Write(workbook, content);
        MatrixSheet.Write(workbook, content);
        MissingSheet.Write(workbook, content);
        SourcesSheet.Write(workbook, content);
        return workbook.ToBytes();
    }
}
