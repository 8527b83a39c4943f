using System.Globalization;
using ClosedXML.Excel;
using Reporting.Functions.Tests.Consolidate;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Support;

/// <summary>A text compared with a file of the source tree. A workbook becomes one: <c>Sheet!Cell = value | formula (format)</c> one per line,
/// then the merged ranges. Widths, colours and metadata are left out. <c>UPDATE_GOLDEN=1</c> rewrites the files, and the test
/// still fails that run, so that it cannot be left on.</summary>
internal static class Golden
{
    public static void Matches(BinaryData workbook, string name) => Match(($"{name}.txt", Render(workbook)));

    /// <summary>Texts, each with its file in the folder <c>Golden</c>; how lines end does not matter.</summary>
    public static void Match(params (string File, string Actual)[] texts)
    {
        var all = texts.Select(text => (File: Path.Combine(RepoRoot.Find(), "tests", "Reporting.Functions.Tests", "Golden", text.File), Actual: text.Actual.ReplaceLineEndings("\n"))).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(all[0].File)!);
            foreach (var (file, actual) in all) File.WriteAllText(file, actual);
            Assert.Fail($"{string.Join(", ", all.Select(one => one.File))} is rewritten. Read the difference, then run without UPDATE_GOLDEN.");
        }

        foreach (var (file, actual) in all)
        {
            Assert.True(File.Exists(file), $"{file} is not there yet: run once with UPDATE_GOLDEN=1.");
            Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
        }
    }

    public static string Render(BinaryData workbook)
    {
        using var opened = new XLWorkbook(workbook.ToStream());
        var stored = StoredCells.Of(workbook);
        return string.Concat(opened.Worksheets.SelectMany(sheet => Lines(sheet, stored)).Select(line => line + "\n"));
    }

    private static IEnumerable<string> Lines(IXLWorksheet sheet, IReadOnlyDictionary<string, StoredCell> stored) =>
    [
        $"# {sheet.Name} ({sheet.Visibility})",
        .. sheet.CellsUsed().Select(cell => Line(cell, stored[$"{sheet.Name}!{cell.Address}"])).OfType<string>(),
        .. sheet.MergedRanges.Select(range => range.RangeAddress.ToString()).Order(StringComparer.Ordinal).Select(range => $"{sheet.Name}: {range} merged"),
    ];

    private static string? Line(IXLCell cell, StoredCell stored)
    {
        // A formula's value is what the file holds: no library works it out again.
        var value = stored.Formula is not null ? stored.Value : Value(cell);
        if (value.Length == 0 && stored.Formula is null) return null;
        var formula = stored.Formula is { } written ? $" | ={written}" : "";
        var format = cell.Style.NumberFormat.Format is { Length: > 0 } named and not "General" ? $" ({named})" : "";
        return $"{cell.Worksheet.Name}!{cell.Address} = {value.Replace("\n", "\\n", StringComparison.Ordinal)}{formula}{format}";
    }

    private static string Value(IXLCell cell) => cell.DataType switch
    {
        XLDataType.Number => cell.GetDouble().ToString(CultureInfo.InvariantCulture),
        XLDataType.DateTime => cell.GetDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell.GetString(),
    };
}
