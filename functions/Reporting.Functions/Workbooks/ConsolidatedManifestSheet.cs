using System.Globalization;
using ClosedXML.Excel;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>What the consolidated workbook is made of, for whoever makes it again: the same entries give the same cells.</summary>
internal static class ConsolidatedManifestSheet
{
    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var sheet = workbook.AddWorksheet(FormNames.ManifestSheet);
        (string Key, string Value, string? Hash)[] entries =
        [
            ("kind", "consolidated", null),
            (FormManifest.ProgrammeKey, content.Programme.Id.ToString(), null), (FormManifest.VersionKey, content.Programme.Version, null),
            (FormManifest.PeriodKey, content.Period.Id.ToString(), null), ("node", content.Node.Code.ToString(), null),
            ("asOf", content.AsOf.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), null), ("roster", content.RosterHash, null),
            .. content.Counted.Select(report => ("submission", report.Submission.Id.ToString(), report.Submission.Sha256)),
        ];
        for (var i = 0; i < entries.Length; i++)
        {
            sheet.Cell(i + 1, 1).Put(entries[i].Key);
            sheet.Cell(i + 1, 2).Put(entries[i].Value);
            sheet.Cell(i + 1, 3).Put(entries[i].Hash);
        }

        sheet.Protect();
        sheet.Visibility = XLWorksheetVisibility.VeryHidden;
    }
}
