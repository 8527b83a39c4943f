using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>Where everything stands in the matrix of units by elements, which other sheets' formulas refer to.</summary>
internal sealed class MatrixLayout
{
    public const int LabelRow = 3;
    public const int CodeRow = 4;
    public const int FirstColumn = 3;

    // Excel takes 255 arguments.
    private const int MostArguments = 200;

    private readonly Dictionary<UnitCode, List<(int From, int To)>> runs;
    private readonly Dictionary<ElementCode, int> columns;

    public MatrixLayout(Consolidation content)
    {
        Elements = [.. content.Programme.Summed];
        columns = Elements.Select((element, i) => (element.Code, Column: FirstColumn + i)).ToDictionary(one => one.Code, one => one.Column);
        var totals = content.Totals.Select(node => node.Node.Code).ToHashSet();
        Rows = [.. content.Units.SelectMany(unit => RowsOf(unit, totals)).Select((one, i) => (CodeRow + 1 + i, one.Unit, one.IsTotal))];
        runs = content.Totals.ToDictionary(node => node.Node.Code, node => Runs(content.Tree.ReportersUnder(node.Node).Select(unit => unit.Code).ToHashSet()));
    }

    public IReadOnlyList<SummedElement> Elements { get; }

    /// <summary>The rows in order: a node's total, then the units below it, its own report first where it has one.</summary>
    public IReadOnlyList<(int Row, Unit Unit, bool IsTotal)> Rows { get; }

    public int LastRow => Math.Max(CodeRow + 1, CodeRow + Rows.Count);

    public int LastColumn => FirstColumn + Elements.Count - 1;

    /// <returns>The whole node's total of an element, for formulas of other sheets. The node is the first row.</returns>
    public string TotalOf(ElementCode element) => $"'{MatrixSheet.Name}'!{XLHelper.GetColumnLetterFromNumber(columns[element])}{CodeRow + 1}";

    /// <returns>A sum over the rows of the units at or below the node. Of nothing the sum is nothing: blank is not zero.</returns>
    public string SumFormula(Unit node, int column, bool isBlank)
    {
        var sum = Over("SUM", node, column);
        return isBlank ? $"IF({Over("COUNT", node, column)}=0,\"\",{sum})" : sum;
    }

    private static IEnumerable<(Unit Unit, bool IsTotal)> RowsOf(Unit unit, HashSet<UnitCode> totals)
    {
        if (totals.Contains(unit.Code)) yield return (unit, true);
        if (unit.Reports) yield return (unit, false);
    }

    private string Over(string function, Unit node, int column)
    {
        var letter = XLHelper.GetColumnLetterFromNumber(column);
        var parts = runs[node.Code].Select(run => run.From == run.To ? $"{letter}{run.From}" : $"{letter}{run.From}:{letter}{run.To}");
        return string.Join("+", parts.Chunk(MostArguments).Select(some => $"{function}({string.Join(",", some)})"));
    }

    private List<(int From, int To)> Runs(HashSet<UnitCode> units)
    {
        var found = new List<(int From, int To)>();
        foreach (var (row, unit, isTotal) in Rows)
        {
            if (isTotal || !units.Contains(unit.Code)) continue;
            if (found.Count > 0 && found[^1].To == row - 1) found[^1] = (found[^1].From, row);
            else found.Add((row, row));
        }

        return found;
    }
}
