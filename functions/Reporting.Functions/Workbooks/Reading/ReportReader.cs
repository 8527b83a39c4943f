using System.Text.RegularExpressions;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads an uploaded workbook: a pass over its zip and XML that picks out the manifest and the input cells, without
/// building the workbook and without opening anything it refers to. Cells are found by their names; where names are gone, by the
/// codes and labels that stand beside them, and then it is said so.</summary>
public static partial class ReportReader
{
    private const int LastRowOfTitle = 15;
    private const int LastColumnOfTitle = 100;
    private const int LongestTitle = 1_000;

    public static ReadOutcome Read(BinaryData file, Programme programme, ReadingOptions options)
    {
        var (read, finding) = Workbook.Read(file, options, workbook => new ReadOutcome.Readable(ReadForm(workbook, programme), workbook.Content));
        return read ?? (ReadOutcome)new ReadOutcome.NotReadable(finding!);
    }

    private static RawReport ReadForm(Workbook workbook, Programme programme)
    {
        var (form, manifest) = (FormIndex.Of(programme), ReadManifest(workbook));
        var named = NamedCells.Of(workbook, form);
        var cells = named.Cells;
        if (cells.Count < form.New.Cells.Count || named.Contradicted.Count > 0)
        {
            // Where names and codes disagree, the code stands beside the figure that the person saw.
            foreach (var code in named.Contradicted) cells.Remove(code);
            foreach (var (code, cell) in new StrayCells(workbook, form, cells).Find()) cells[code] = cell;
        }

        var tables = programme.Tables.Select(table => FormTables.Find(workbook, table)).ToList();
        return new RawReport(manifest, IdentityPlace(workbook, cells.Values), cells)
        {
            Rows = [.. tables.SelectMany(found => found.Rows)],
            UnnamedTables = [.. tables.Where(found => found.FoundBy == FoundBy.Label).Select(found => found.Table.Code)],
            MissingTables = [.. tables.Where(found => found.FoundBy is null).Select(found => found.Table.Code)],
            Remarks = [.. workbook.Remarks, .. named.Remarks],
            Contradicted = named.Contradicted,
            NewForm = form.New,
            CodesShown = manifest is null ? [.. CodesShown(workbook)] : [],
        };
    }

    private static Manifest? ReadManifest(Workbook workbook)
    {
        if (workbook.Sheet(FormNames.ManifestSheet) is not { } sheet) return null;
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 1; row <= FormManifest.LastRow; row++)
        {
            if (sheet.Text(CellKey.Of(row, 1)) is { Length: > 0 } key) entries.TryAdd(key, sheet.Text(CellKey.Of(row, 2)));
        }

        return FormManifest.Read(entries);
    }

    private static CellPlace IdentityPlace(Workbook workbook, IEnumerable<RawCell> cells)
    {
        foreach (var name in workbook.Parts.Names)
        {
            if (name.Of is null && name.Name is FormNames.IdentityCell or FormNames.IdentityCellUnderscored) return name.Range.First;
        }

        return new CellPlace(cells.FirstOrDefault()?.Place.Sheet ?? workbook.Parts.Sheets.FirstOrDefault()?.Name ?? FormNames.FormSheet, FormTitle.IdentityAddress);
    }

    // "(mã TYT-CANHLIEN)" and "kỳ báo cáo: 2024-6T", as they stand at the head of every form.
    private static IEnumerable<string> CodesShown(Workbook workbook)
    {
        foreach (var part in workbook.Parts.Sheets.Where(sheet => sheet.Part.Length > 0))
        {
            var sheet = workbook.Sheet(part);
            for (var i = 0; i < sheet.Count && CellKey.RowOf(sheet.KeyAt(i)) <= LastRowOfTitle; i++)
            {
                if (!sheet.IsTextAt(i) || CellKey.ColumnOf(sheet.KeyAt(i)) > LastColumnOfTitle || sheet.BytesAt(i).Length > LongestTitle) continue;
                workbook.Budget.CheckTime();
                foreach (Match match in ShownCode().Matches(sheet.TextAt(i).Normalize())) yield return match.Groups["code"].Value;
            }
        }
    }

    [GeneratedRegex(@"(?:\(mã\s+|kỳ báo cáo:\s*)(?<code>[A-Z0-9][A-Z0-9_-]{0,39})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShownCode();
}
