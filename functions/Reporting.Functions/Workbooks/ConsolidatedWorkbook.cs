using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Writes the consolidated workbook (báo cáo tổng hợp): the report to be signed, and behind it everything that its
/// figures come from.</summary>
internal static class ConsolidatedWorkbook
{
    public static BinaryData Write(Consolidation content)
    {
        using var workbook = Look.NewWorkbook($"Tổng hợp {content.Period.Label.Vi} – {content.Programme.Name.Vi}");
        var (matrix, formulas) = (new MatrixLayout(content), new SavedFormulas());
        CoverSheet.Write(workbook, content);
        IndicatorSheet.Write(workbook, content, matrix, formulas);
        MatrixSheet.Write(workbook, content, matrix, formulas);
        ProgressSheet.Write(workbook, content);
        MissingSheet.Write(workbook, content);
        WarningsSheet.Write(workbook, content);
        NarrativeSheet.Write(workbook, content);
        ActivitySheet.Write(workbook, content);
        SourcesSheet.Write(workbook, content);
        DataSheet.Write(workbook, content);
        ConsolidatedManifestSheet.Write(workbook, content);
        return SavedWorkbook.Save(workbook, formulas);
    }
}
