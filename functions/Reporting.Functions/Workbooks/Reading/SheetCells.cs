using System.Buffers;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The cells of a sheet that hold something, in order, with what hides or covers them.</summary>
internal sealed class SheetCells : IDisposable
{
    private readonly ByteStore values = new();
    private readonly List<CellRange> merged = [];
    private readonly List<(int From, int To)> hiddenColumns = [];
    private readonly Workbook workbook;
    private int lastMergedRow;
    private StoredCell[] cells = ArrayPool<StoredCell>.Shared.Rent(128);

    public SheetCells(string name, Workbook workbook)
    {
        Name = name;
        this.workbook = workbook;
    }

    public string Name { get; }

    public int Count { get; private set; }

    public long KeyAt(int index) => cells[index].Key;

    public void Dispose()
    {
        values.Dispose();
        ArrayPool<StoredCell>.Shared.Return(cells);
    }

    /// <returns>The number of a shared text, -1 when the cell is none.</returns>
    public int SharedTextAt(int index) => cells[index].Kind == StoredKind.SharedText ? cells[index].Start : -1;

    public bool IsTextAt(int index) => cells[index].Kind is StoredKind.SharedText or StoredKind.Text;

    public string TextAt(int index) =>
        cells[index].Kind == StoredKind.SharedText ? workbook.Texts.Text(cells[index].Start) : values.Text(cells[index].Start, cells[index].Length);

    public ReadOnlySpan<byte> BytesAt(int index) =>
        cells[index].Kind == StoredKind.SharedText ? workbook.Texts.Bytes(cells[index].Start) : values.Slice(cells[index].Start, cells[index].Length);

    /// <returns>The index of the first cell at or after the key.</returns>
    public int From(long key)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Key < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public RawCell CellAt(int index) => Raw(in cells[index]);

    /// <returns>The cell, blank when it holds nothing.</returns>
    public RawCell Cell(long key)
    {
        var index = From(key);
        return index < Count && cells[index].Key == key ? CellAt(index) : new RawCell(PlaceOf(key), RawCellKind.Blank, "") { MergedInto = Covering(key) };
    }

    /// <returns>The text of the cell, empty when it holds none.</returns>
    public string Text(long key)
    {
        var index = From(key);
        return index < Count && cells[index].Key == key && cells[index].Kind != StoredKind.FormulaAlone ? TextAt(index) : "";
    }

    internal ByteStore Values => values;

    internal void Add(StoredCell cell)
    {
        if (Count == cells.Length) Grow();
        cells[Count++] = cell;
    }

    internal void Merge(CellRange range)
    {
        merged.Add(range);
        lastMergedRow = Math.Max(lastMergedRow, range.LastRow);
    }

    internal void HideColumns(int from, int to) => hiddenColumns.Add((from, to));

    /// <summary>Cells stand in order in the files of every program; where they do not, they are put so.</summary>
    internal void PutInOrder()
    {
        var inOrder = true;
        for (var i = 1; i < Count && inOrder; i++) inOrder = cells[i].Key > cells[i - 1].Key;
        if (inOrder) return;
        cells.AsSpan(0, Count).Sort((one, other) => one.Key.CompareTo(other.Key));
        for (var i = 1; i < Count; i++)
        {
            // Which of two it is would be a guess.
            if (cells[i].Key == cells[i - 1].Key) throw new InvalidDataException($"The cell {CellKey.AddressOf(cells[i].Key)} is there twice.");
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<StoredCell>.Shared.Rent(cells.Length * 2);
        cells.AsSpan().CopyTo(larger);
        ArrayPool<StoredCell>.Shared.Return(cells);
        cells = larger;
    }

    private RawCell Raw(in StoredCell cell)
    {
        var (kind, (format, isDate, font)) = (KindOf(cell.Kind), workbook.Styles.Of(cell.Style));
        return new RawCell(PlaceOf(cell.Key), kind, TextOf(cell), kind == RawCellKind.Number && (cell.Kind == StoredKind.WrittenDay || isDate), workbook.Parts.Uses1904Dates)
        {
            Format = format,
            Font = kind == RawCellKind.Text ? font : null,
            IsFormula = cell.IsFormula,
            IsExternal = cell.IsExternal,
            IsHidden = cell.IsHidden || IsColumnHidden(CellKey.ColumnOf(cell.Key)),
            MergedInto = Covering(cell.Key),
        };
    }

    private CellPlace PlaceOf(long key) => new(Name, CellKey.AddressOf(key));

    // The cell that is shown in this one's place.
    private CellPlace? Covering(long key)
    {
        workbook.Budget.SpendLooks(merged.Count + hiddenColumns.Count);
        var (column, row) = (CellKey.ColumnOf(key), CellKey.RowOf(key));
        if (row > lastMergedRow) return null;
        foreach (var range in merged)
        {
            if (range.Contains(column, row) && range.FirstKey != key) return range.First;
        }

        return null;
    }

    private bool IsColumnHidden(int column)
    {
        foreach (var (from, to) in hiddenColumns)
        {
            if (column >= from && column <= to) return true;
        }

        return false;
    }

    private string TextOf(in StoredCell cell) => cell.Kind == StoredKind.SharedText ? workbook.Texts.Text(cell.Start) : values.Text(cell.Start, cell.Length);

    private static RawCellKind KindOf(StoredKind kind) => kind switch
    {
        StoredKind.FormulaAlone => RawCellKind.FormulaWithoutValue,
        StoredKind.Number or StoredKind.WrittenDay => RawCellKind.Number,
        StoredKind.Boolean => RawCellKind.Boolean,
        StoredKind.Error => RawCellKind.Error,
        _ => RawCellKind.Text,
    };
}
