using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Tests.Infra;

/// <summary>The counts, prices and sums under "What it costs" in infra/README.md. Each number stands there and nowhere else.</summary>
internal static class CostTable
{
    private static readonly string Page = InfraFile.Read("README.md");

    /// <returns>A count or a price, by the beginning of its row.</returns>
    public static double Of(string row) => Number(Regex.Match(Page, $@"(?m)^\| {Regex.Escape(row)}[^|]*\| ([\d.]+) \|$").Groups[1].Value);

    /// <param name="row">The row's whole name.</param>
    /// <param name="column">0 for the fewest units.</param>
    public static double Sum(string row, int column) =>
        Number(Regex.Match(Page, $@"(?m)^\| {Regex.Escape(row)} \|(.*)\|$").Groups[1].Value.Split('|')[column].Trim(' ', '*').Replace(",", "", StringComparison.Ordinal));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
