using System.Buffers.Text;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Walks over a sheet's XML once, forward only, and keeps the cells that hold something.</summary>
internal sealed class SheetScan(XmlScanner xml, SheetCells sheet, int sharedTexts, ReadingBudget budget)
{
    private int row;
    private int column;
    private bool isRowHidden;

    public void Run()
    {
        while (xml.Read())
        {
            if (xml.Token != XmlToken.Start) continue;
            if (xml.Depth == 1 && IsBehindCellsAndMerges()) break;
            if (xml.Is("c"u8)) TakeCell();
            else if (xml.Is("row"u8)) StartRow();
            else if (xml.Is("mergeCell"u8) && xml.TryAttribute("ref"u8, out var merged) && CellRange.Parse(sheet.Name, merged) is { } range) TakeMerge(range);
            else if (xml.Is("col"u8) && Flag("hidden"u8)) HideColumns();
        }

        sheet.PutInOrder();
    }

    // What comes in a sheet, and in which order, is fixed (ECMA-376, 18.3.1.99); what refuses wrong input in Excel and how the page is
    // printed may well be the longer part of the file.
    private bool IsBehindCellsAndMerges() =>
        xml.Is("dataValidations"u8) || xml.Is("conditionalFormatting"u8) || xml.Is("hyperlinks"u8) || xml.Is("printOptions"u8) || xml.Is("pageMargins"u8) || xml.Is("pageSetup"u8) || xml.Is("extLst"u8);

    private void StartRow()
    {
        row = NumberOf("r"u8) ?? row + 1;
        if (row > CellKey.LastRow) throw new InvalidDataException("A row is below the last that a sheet has.");
        column = 0;
        isRowHidden = Flag("hidden"u8);
        if ((row & 0xFF) == 0) budget.CheckTime();
    }

    private void HideColumns()
    {
        budget.SpendCell();
        sheet.HideColumns(NumberOf("min"u8) ?? 0, NumberOf("max"u8) ?? 0);
    }

    private void TakeMerge(CellRange range)
    {
        budget.SpendCell();
        sheet.Merge(range);
    }

    private void TakeCell()
    {
        budget.SpendCell();

        // Some writers leave the address out; the place in the row then tells it.
        var (key, style, type) = (CellKey.Of(row, column + 1), 0, StoredKind.Number);
        for (var i = 0; i < xml.Attributes; i++)
        {
            xml.Attribute(i, out var name, out var value);
            if (name.Length != 1) continue;
            if (name[0] == 'r') key = CellKey.Parse(value);
            else if (name[0] == 's') style = Number(value) ?? 0;
            else if (name[0] == 't') type = CellType(value);
        }

        column = CellKey.ColumnOf(key);
        if (key == 0 || CellKey.RowOf(key) != row || column > CellKey.LastColumn) throw new InvalidDataException("A cell has an address that is none, or is in another row.");
        if (!xml.IsEmpty) TakeContent(key, style, type);
    }

    private void TakeContent(long key, int style, StoredKind type)
    {
        var (start, depth, formula, external) = (sheet.Values.Length, xml.Depth, false, false);
        var valued = CellTexts.TryAppendLeaf(xml, "v"u8, sheet.Values, budget);
        while (xml.Read() && (xml.Token != XmlToken.End || xml.Depth > depth))
        {
            if (xml.Token != XmlToken.Start) continue;
            if (xml.Is("f"u8))
            {
                (formula, external) = (true, IsExternal());
            }
            else if (xml.Is("v"u8) || xml.Is("is"u8))
            {
                if (valued) throw new InvalidDataException("A cell has two values.");
                valued = !xml.IsEmpty || type == StoredKind.Text;
                CellTexts.Append(xml, sheet.Values, budget);
            }
        }

        Keep(key, style, type, (formula, external, valued), start);
    }

    private void Keep(long key, int style, StoredKind type, (bool Formula, bool External, bool Valued) content, int start)
    {
        var length = sheet.Values.Length - start;
        var isEmptyText = type == StoredKind.Text && content is { Formula: true, Valued: true };
        if (length == 0 && !isEmptyText)
        {
            if (!content.Formula) return;
            type = StoredKind.FormulaAlone;
        }

        if (type == StoredKind.SharedText) (start, length) = (SharedText(start, length), 0);
        sheet.Add(new StoredCell(key, style, type, content.Formula, content.External, isRowHidden, start, length));
    }

    private int SharedText(int start, int length)
    {
        var digits = sheet.Values.Slice(start, length);
        return Utf8Parser.TryParse(digits, out int number, out var used) && used == length && number >= 0 && number < sharedTexts ? number
            : throw new InvalidDataException("A cell refers to a text that the file does not hold.");
    }

    // A reference to another workbook is its number in brackets, [1]Sheet1!A1; brackets around words are of tables.
    private bool IsExternal()
    {
        if (xml.IsEmpty) return false;
        var (depth, found) = (xml.Depth, false);
        while (xml.Read() && (xml.Token != XmlToken.End || xml.Depth > depth))
        {
            if (xml.Token != XmlToken.Text) continue;
            var text = xml.Text;
            for (var at = text.IndexOf((byte)'['); at >= 0 && at + 1 < text.Length; at = Next(text, at)) found |= text[at + 1] is >= (byte)'0' and <= (byte)'9';
        }

        return found;

        static int Next(ReadOnlySpan<byte> text, int at) => text[(at + 1)..].IndexOf((byte)'[') is var next and >= 0 ? at + 1 + next : -1;
    }

    private static StoredKind CellType(ReadOnlySpan<byte> type) => type.Length switch
    {
        1 => type[0] switch { (byte)'s' => StoredKind.SharedText, (byte)'b' => StoredKind.Boolean, (byte)'e' => StoredKind.Error, (byte)'d' => StoredKind.WrittenDay, _ => StoredKind.Number },
        _ => type.SequenceEqual("str"u8) || type.SequenceEqual("inlineStr"u8) ? StoredKind.Text : StoredKind.Number,
    };

    private bool Flag(ReadOnlySpan<byte> name) => xml.TryAttribute(name, out var value) && (value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8));

    private int? NumberOf(ReadOnlySpan<byte> name) => xml.TryAttribute(name, out var value) ? Number(value) : null;

    private static int? Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out int number, out var used) && used == digits.Length && number >= 0 ? number : null;
}
