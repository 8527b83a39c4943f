using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Texts;
using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Input cells that have lost their names, found by the code in their row or else by their label: good enough to fill in a
/// new form with, for the unit to confirm, and never more than that.</summary>
internal sealed class StrayCells(Workbook workbook, FormIndex form, IReadOnlyDictionary<ElementCode, RawCell> named)
{
    private const int CodeToInput = 2;
    private const int LabelToInput = 3;

    private static readonly string[] InputHeads = [.. new[] { "Số liệu", "Thực hiện", "Phần trình bày" }.Select(ComparableText.Unaccented)];

    private static readonly string EstimateHead = ComparableText.Unaccented("Ước thực hiện");

    private readonly Dictionary<ElementCode, RawCell> found = [];

    public IReadOnlyDictionary<ElementCode, RawCell> Find()
    {
        foreach (var part in workbook.Parts.Sheets.Where(sheet => sheet.Part.Length > 0 && sheet.Name is not (FormNames.ManifestSheet or FormNames.FindingsSheet or FormNames.TargetsSheet)))
        {
            var sheet = workbook.Sheet(part);
            var texts = TextsOf(sheet);
            var heads = HeadsIn(texts);
            FindByCode(sheet, texts, heads);
            FindByLabel(sheet, texts, heads);
        }

        return found;
    }

    private List<Text> TextsOf(SheetCells sheet)
    {
        var texts = new List<Text>();
        for (var i = 0; i < sheet.Count; i++)
        {
            if (sheet.IsTextAt(i) && sheet.BytesAt(i).Length <= 1000) texts.Add(new Text(sheet.KeyAt(i), sheet.TextAt(i)));
            if ((i & 0xFFF) == 0) workbook.Budget.CheckTime();
        }

        return texts;
    }

    private static Heads HeadsIn(List<Text> texts)
    {
        var inputs = texts.Where(text => InputHeads.Contains(text.Key)).Select(text => text.At).ToList();
        var estimate = texts.FirstOrDefault(text => text.Key == EstimateHead);
        return inputs.Count == 0 ? new Heads(null, null) : new Heads(CellKey.ColumnOf(inputs[0]), estimate is null ? null : CellKey.ColumnOf(estimate.At));
    }

    private void FindByCode(SheetCells sheet, List<Text> texts, Heads heads)
    {
        foreach (var text in texts)
        {
            if (!form.ByCode.TryGetValue(text.Value.Trim().ToUpperInvariant(), out var element)) continue;
            Take(sheet, text.At, heads, CodeToInput, element, FoundBy.Code);
        }
    }

    // Labels such as "– Trong đó: nữ" come again and again, so each is looked for below the one before it on the form.
    private void FindByLabel(SheetCells sheet, List<Text> texts, Heads heads)
    {
        var byKey = texts.ToLookup(text => text.Key);
        var above = 0;
        foreach (var row in form.Rows)
        {
            var element = row.Element!;
            var repeats = element.FormLabel is not null;
            var match = byKey[form.Labels[element.Code]].FirstOrDefault(text => CellKey.RowOf(text.At) > above && (!repeats || CellKey.RowOf(text.At) <= above + 3));
            if (match is null) continue;
            above = CellKey.RowOf(match.At);
            Take(sheet, match.At, heads, LabelToInput, element, FoundBy.Label);
        }
    }

    private void Take(SheetCells sheet, long at, Heads heads, int distance, DataElement element, FoundBy way)
    {
        var (row, column) = (CellKey.RowOf(at), heads.Input ?? CellKey.ColumnOf(at) + distance);
        Put(element, column, way);
        if (form.Rows.FirstOrDefault(one => one.Element!.Code == element.Code)?.Estimate is { } estimate) Put(estimate, heads.Estimate ?? column + 1, way);

        void Put(DataElement one, int of, FoundBy by)
        {
            if (named.ContainsKey(one.Code) || found.ContainsKey(one.Code) || of > CellKey.LastColumn || of <= CellKey.ColumnOf(at)) return;
            found[one.Code] = sheet.Cell(CellKey.Of(row, of)) with { FoundBy = by };
        }
    }

    private sealed record Text(long At, string Value)
    {
        public string Key { get; } = ComparableText.Unaccented(Value);
    }

    private sealed record Heads(int? Input, int? Estimate);
}
