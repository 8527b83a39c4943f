using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Workbooks;

/// <summary>The hidden sheet by which a form says what it is: a key and a value a row.</summary>
internal static class FormManifest
{
    public const string ProgrammeKey = "programme";
    public const string VersionKey = "version";
    public const string PeriodKey = "period";
    public const string UnitKey = "unit";

    /// <summary>Rows that are looked at for entries.</summary>
    public const int LastRow = 20;

    public static void Write(XLWorkbook workbook, Duty duty)
    {
        var sheet = workbook.AddWorksheet(FormNames.ManifestSheet);
        (string Key, string Value)[] entries =
        [
            (ProgrammeKey, duty.Programme.Id.ToString()), (VersionKey, duty.Programme.Version),
            (PeriodKey, duty.Period.Id.ToString()), (UnitKey, duty.Unit.Code.ToString()),
        ];
        for (var i = 0; i < entries.Length; i++)
        {
            // As text, so that a version such as 2024-1 does not become a date.
            sheet.Cell(i + 1, 2).Style.NumberFormat.Format = "@";
            sheet.Cell(i + 1, 1).SetValue(entries[i].Key);
            sheet.Cell(i + 1, 2).SetValue(entries[i].Value);
        }

        sheet.Protect();
        sheet.Visibility = XLWorksheetVisibility.VeryHidden;
    }

    /// <returns>The manifest; null when an entry is missing or blank.</returns>
    public static Manifest? Read(IReadOnlyDictionary<string, string> entries)
    {
        return Entry(ProgrammeKey) is { } programme && Entry(VersionKey) is { } version && Entry(PeriodKey) is { } period && Entry(UnitKey) is { } unit
            ? new Manifest(programme, version, period, unit)
            : null;

        string? Entry(string key) => entries.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
    }
}
