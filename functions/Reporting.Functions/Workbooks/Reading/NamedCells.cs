using System.Buffers;
using System.Text;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The input cells that still have their names: certain, unless the code in the row says otherwise.</summary>
internal sealed class NamedCells
{
    private const int MostCopies = 20;

    private readonly Workbook workbook;
    private readonly FormIndex form;
    private readonly List<ElementCode> contradicted = [];
    private readonly List<Finding> remarks = [];
    private SheetCells? current;

    private NamedCells(Workbook workbook, FormIndex form)
    {
        this.workbook = workbook;
        this.form = form;
        Cells = new Dictionary<ElementCode, RawCell>(form.ByCode.Count);
    }

    public Dictionary<ElementCode, RawCell> Cells { get; }

    /// <summary>Elements whose name points into the row of another element.</summary>
    public IReadOnlyList<ElementCode> Contradicted => contradicted;

    public IReadOnlyList<Finding> Remarks => remarks;

    public static NamedCells Of(Workbook workbook, FormIndex form)
    {
        var found = new NamedCells(workbook, form);
        foreach (var name in workbook.Parts.Names)
        {
            if (name.Of is null && form.Named(name.Name) is { } element) found.Take(element, name.Range);
        }

        found.LookAtHiddenSheets();
        found.LookAtCopies();
        return found;
    }

    private void Take(DataElement element, CellRange range)
    {
        if (Cells.ContainsKey(element.Code)) return;

        // Most names point into the sheet that the name before points into.
        if (current is null || !ReferenceEquals(current.Name, range.Sheet)) current = workbook.Sheet(range.Sheet);
        if (current is not { } sheet) return;
        var index = sheet.From(range.FirstKey);
        var cell = index < sheet.Count && sheet.KeyAt(index) == range.FirstKey ? sheet.CellAt(index) : sheet.Cell(range.FirstKey);
        Cells.Add(element.Code, cell);
        if (IsContradicted(element, sheet, index, range.Row)) contradicted.Add(element.Code);
        if (form.New.Cells.TryGetValue(element.Code, out var then) && !IsSame(then, cell.Place)) remarks.Add(Findings.CellMoved(element, then, cell.Place));
    }

    private static bool IsSame(CellPlace one, CellPlace other) => one.Address == other.Address && WorkbookParts.IsSameSheet(one.Sheet, other.Sheet);

    // The code that stands before the cell in its row: the element's own, that of the element whose estimate it is, or none.
    private bool IsContradicted(DataElement element, SheetCells sheet, int index, int row)
    {
        var isOther = false;
        for (var at = index - 1; at >= 0 && CellKey.RowOf(sheet.KeyAt(at)) == row; at--)
        {
            if (!sheet.IsTextAt(at)) continue;
            var text = sheet.BytesAt(at);
            if (Ascii.Equals(text, element.Code.ToString()) || (element.EstimateOf is { } of && Ascii.Equals(text, of.ToString()))) return false;
            isOther = isOther || IsCode(text);
        }

        return isOther;
    }

    private bool IsCode(ReadOnlySpan<byte> text)
    {
        Span<char> letters = stackalloc char[60];
        return text.Length <= letters.Length && Ascii.ToUtf16(text, letters, out var length) == OperationStatus.Done
            && form.ByCode.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(letters[..length]);
    }

    private void LookAtHiddenSheets()
    {
        foreach (var sheet in workbook.Parts.Sheets.Where(sheet => sheet.IsHidden))
        {
            if (Cells.Values.Any(cell => cell.Place.Sheet == sheet.Name)) remarks.Add(Findings.HiddenSheet(sheet.Name));
        }
    }

    // Excel gives the copy of a sheet names of its own that are the same as the workbook's.
    private void LookAtCopies()
    {
        var copies = workbook.Parts.Names.Where(name => name.Of is not null).GroupBy(name => name.Of!, ReferenceEqualityComparer.Instance as IEqualityComparer<SheetPart>);
        var copied = 0;
        foreach (var copy in copies)
        {
            var cells = copy.Select(name => (Element: form.Named(name.Name), name.Range)).Where(one => one.Element is not null && Cells.ContainsKey(one.Element.Code)).DistinctBy(one => one.Element!.Code).ToList();
            if (cells.Count == 0 || workbook.Sheet(copy.Key.Name) is not { } sheet) continue;
            if (++copied > MostCopies) return;
            remarks.Add(Findings.SheetCopied(Cells[cells[0].Element!.Code].Place.Sheet, copy.Key.Name));
            foreach (var (element, range) in cells)
            {
                var (original, other) = (Cells[element!.Code], sheet.Cell(range.FirstKey));
                if (!other.IsBlank && other.Text != original.Text) remarks.Add(Findings.CopyDiffers(element, original, other));
            }
        }
    }
}
