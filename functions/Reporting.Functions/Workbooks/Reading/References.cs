using System.Text;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads references such as <c>'Báo cáo'!$E$12:$E$12</c>, one after the other.</summary>
/// <param name="known">Sheets by name: most references are to the same few, whose names then are the same strings.</param>
internal sealed class References(Dictionary<string, SheetPart> known)
{
    private const int Longest = 256;

    private byte[] before = [];
    private string sheetBefore = "";

    /// <param name="text">UTF-8.</param>
    /// <returns>Null when the text is no reference to cells of one sheet.</returns>
    public CellRange? Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest) return null;

        // Most refer to the sheet of the one before, in the same letters.
        if (before.Length > 0 && text.StartsWith(before) && CellRange.Parse(sheetBefore, text[before.Length..]) is { } range) return range;
        var all = Encoding.UTF8.GetString(text).Trim();
        var mark = all.LastIndexOf('!');
        if (mark <= 0 || SheetIn(all[..mark]) is not { } sheet) return null;
        (before, sheetBefore) = (text[..(text.LastIndexOf((byte)'!') + 1)].ToArray(), sheet);
        return CellRange.Parse(sheet, Encoding.UTF8.GetBytes(all[(mark + 1)..]));
    }

    private string? SheetIn(string name)
    {
        if (name[0] != '\'') return name.AsSpan().IndexOfAny('[', ']', '!') >= 0 ? null : Known(name);
        return name.Length < 3 || name[^1] != '\'' ? null : Known(name[1..^1].Replace("''", "'", StringComparison.Ordinal));
    }

    private string Known(string name) => known.TryGetValue(name, out var sheet) && sheet.Name == name ? sheet.Name : name;
}
