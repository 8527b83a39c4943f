using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>What is different in a submission from an earlier one of the same report.</summary>
/// <param name="Cells">In the order of the form.</param>
/// <param name="Rows">Table by table, in the order of their rows.</param>
/// <param name="Mended">How many errors and warnings of the earlier one are gone.</param>
/// <param name="Arisen">How many there are that the earlier one did not have.</param>
public sealed record SubmissionDifferences(IReadOnlyList<CellDifference> Cells, IReadOnlyList<RowDifference> Rows, int Mended, int Arisen)
{
    /// <summary>Whether the unit entered the same in both.</summary>
    public bool IsEmpty => Cells.Count == 0 && Rows.Count == 0;

    public static SubmissionDifferences Between(Verdict earlier, Verdict later, Programme programme) =>
        new([.. CellsOf(earlier, later, programme)], [.. programme.Tables.SelectMany(table => RowsOf(table, earlier, later))], Gone(earlier, later), Gone(later, earlier));

    private static IEnumerable<CellDifference> CellsOf(Verdict earlier, Verdict later, Programme programme)
    {
        var (before, now) = (CellEntry.In(earlier, programme), CellEntry.In(later, programme));
        return from element in programme.Elements
               let cell = new CellDifference(element, before.GetValueOrDefault(element.Code), now.GetValueOrDefault(element.Code))
               where cell.Before is null ? cell.Now is not null : cell.Now is null || !cell.Before.SaysTheSameAs(cell.Now)
               select cell;
    }

    // A row of the unit's own that only moved is the same row; of the others those in the same place are one that was changed.
    private static IEnumerable<RowDifference> RowsOf(FormTable table, Verdict earlier, Verdict later)
    {
        var (before, now) = (RowsIn(earlier, table), RowsIn(later, table));
        foreach (var number in before.Keys.Where(number => now.TryGetValue(number, out var row) && row.Text == before[number].Text).ToList()) Match(number, number);
        var elsewhere = now.Where(IsOwn).GroupBy(row => row.Value.Text).ToDictionary(rows => rows.Key, rows => new Queue<int>(rows.Select(row => row.Key)));
        foreach (var (number, row) in before.Where(IsOwn).ToList())
        {
            if (elsewhere.TryGetValue(row.Text, out var places) && places.TryDequeue(out var place)) Match(number, place);
        }

        return before.Keys.Union(now.Keys).Order().Select(number => new RowDifference(table, before.GetValueOrDefault(number).Row, now.GetValueOrDefault(number).Row));

        void Match(int one, int other)
        {
            before.Remove(one);
            now.Remove(other);
        }

        bool IsOwn(KeyValuePair<int, (TableRow Row, string Text)> row) => row.Key > table.GivenRows.Count;
    }

    private static SortedDictionary<int, (TableRow Row, string Text)> RowsIn(Verdict verdict, FormTable table)
    {
        var rows = new SortedDictionary<int, (TableRow Row, string Text)>();
        foreach (var row in verdict.Rows.Where(row => row.Table == table.Code)) rows.TryAdd(row.Number, (row, Text(row)));
        return rows;

        string Text(TableRow row) => string.Join('\n', table.Columns.Select(column => RowDifference.TextIn(row, column)?.Replace('\n', ' ')));
    }

    private static int Gone(Verdict from, Verdict to)
    {
        var left = to.Findings.Where(ToBeMended).GroupBy(Matter).ToDictionary(group => group.Key, group => group.Count());
        return from.Findings.Where(ToBeMended).GroupBy(Matter).Sum(group => Math.Max(0, group.Count() - left.GetValueOrDefault(group.Key)));
    }

    private static bool ToBeMended(Finding finding) => finding.Severity != Severity.Note;

    // The same kind about the same cell is the same matter, whatever stands there now.
    private static (string Code, string About) Matter(Finding finding) => (finding.Code, finding.Element?.ToString() ?? $"{finding.Sheet}!{finding.Cell}");
}
