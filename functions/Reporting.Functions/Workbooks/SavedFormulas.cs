using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace Reporting.Functions.Workbooks;

/// <summary>Formulas whose values we know, being worked out in decimals already. They go into the file beside the formulas, for
/// phones, previews and programs that do not calculate. The library could evaluate them while it saves, but takes seconds for
/// a province, and adds 0.1 and 0.2 up to 0.30000000000000004.</summary>
internal sealed partial class SavedFormulas
{
    private readonly Dictionary<string, Dictionary<string, decimal?>> sheets = [];

    /// <param name="value">Null when the formula gives an empty text.</param>
    public void Put(IXLCell cell, string formula, decimal? value)
    {
        cell.FormulaA1 = formula;
        if (!sheets.TryGetValue(cell.Worksheet.Name, out var values)) sheets[cell.Worksheet.Name] = values = [];
        values[cell.Address.ToString()!] = value;
    }

    /// <summary>Writes the values into the saved workbook.</summary>
    public void StoreValues(SavedWorkbook workbook)
    {
        foreach (var (name, values) in sheets) workbook.Rewrite(workbook.PartOf(name), xml => WithValues(xml, name, values));
    }

    private static string WithValues(string xml, string sheet, Dictionary<string, decimal?> values)
    {
        var stored = 0;
        var changed = FormulaCell().Replace(xml, cell =>
        {
            if (!values.TryGetValue(cell.Groups["address"].Value, out var value)) return cell.Value;
            stored++;
            var (prefix, number) = (cell.Groups["prefix"].Value, value is { } known ? ((double)known).ToString("R", CultureInfo.InvariantCulture) : "");
            return $"<{prefix}c r=\"{cell.Groups["address"].Value}\"{TypeAttribute().Replace(cell.Groups["attributes"].Value, "")}{(value is null ? " t=\"str\"" : "")}>"
                + $"{cell.Groups["formula"].Value}<{prefix}v>{number}</{prefix}v></{prefix}c>";
        });
        return stored == values.Count ? changed : throw new InvalidOperationException($"Of {values.Count} formulas of the sheet '{sheet}', {stored} were found in the file.");
    }

    [GeneratedRegex("""<(?<prefix>x:)?c r="(?<address>[A-Z]+[0-9]+)"(?<attributes>[^>]*)>(?<formula><(x:)?f[^>]*>[^<]*</(x:)?f>)(<(x:)?v>[^<]*</(x:)?v>|<(x:)?v ?/>)?</(x:)?c>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FormulaCell();

    [GeneratedRegex(" t=\"[a-zA-Z]+\"", RegexOptions.CultureInvariant)]
    private static partial Regex TypeAttribute();
}
